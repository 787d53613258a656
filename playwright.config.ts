import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test/page',
  outputDir: 'test-results/page',
  workers: 2, // a window mostly waits
  // The editor draws when it likes: what fails once is tried again, and listed as flaky.
  retries: 1,
  timeout: 90_000,
  expect: { timeout: 20_000, toPass: { timeout: 30_000 } },
  reporter: [['list']],
  use: { viewport: { width: 1280, height: 800 }, locale: 'en-US', screenshot: 'only-on-failure' },
  // What is developed first; what is shipped, installed from its package, apart: it is built another way.
  projects: [
    { name: 'window', testIgnore: 'vsix.spec.ts' },
    { name: 'vsix', testMatch: 'vsix.spec.ts' },
  ],
});
