// Bundles one file per process: the extension, the language server, the command line; with --tests the suite that runs inside VS Code.
const esbuild = require('esbuild');
const { writeLicences } = require('./scripts/licenses');

const watch = process.argv.includes('--watch');
const production = process.argv.includes('--production');

const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minify: production,
  sourcemap: production ? false : 'linked',
  logLevel: 'warning',
  metafile: true,
  // Its other build asks for import.meta.url, which a CommonJS bundle does not have.
  alias: { tinyglobby: require.resolve('tinyglobby') },
};

const bundles = [
  {
    ...shared,
    // The language client is loaded after activation, so it is a bundle beside the extension's.
    entryPoints: { extension: 'src/client/node/extension.ts', languageClient: 'src/client/node/languageClient.ts' },
    external: ['vscode', '*/languageClient'],
    supported: { 'dynamic-import': false },
    outdir: 'dist',
  },
  {
    ...shared,
    // What helps to edit decisions by hand is loaded when somebody does.
    entryPoints: { server: 'src/server/node/main.ts', decisionLines: 'src/server/node/decisionLines.ts' },
    external: ['*/decisionLines'],
    supported: { 'dynamic-import': false },
    // The builds that `main` names load their parts by a `require` that is handed around, which cannot be bundled.
    mainFields: ['module', 'main'],
    outdir: 'dist',
  },
  {
    ...shared,
    entryPoints: { cli: 'src/cli/main.ts' },
    banner: { js: '#!/usr/bin/env node' },
    outdir: 'dist',
  },
  {
    ...shared,
    // Runs in the page of a webview: no Node, no modules.
    entryPoints: ['main.ts', 'timeline.css'].map(name => ({ in: `src/webview/timeline/${name}`, out: 'timeline' })),
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    outdir: 'dist/webview',
  },
];

if (process.argv.includes('--tests')) {
  bundles.push({
    ...shared,
    entryPoints: { index: 'test/editor/index.ts' },
    external: ['vscode', 'mocha'],
    outdir: 'out/editor',
  });
}

(async () => {
  if (watch) {
    const contexts = await Promise.all(bundles.map(bundle => esbuild.context({ ...bundle, logLevel: 'info' })));
    await Promise.all(contexts.map(context => context.watch()));
  } else {
    // Each is written even where another fails.
    const results = await Promise.allSettled(bundles.map(bundle => esbuild.build(bundle)));
    process.exitCode = results.every(result => result.status === 'fulfilled') ? 0 : 1;
    writeLicences(
      results.flatMap(result => (result.status === 'fulfilled' ? result.value : [])),
      'dist/LICENSES.txt',
    );
  }
})().catch(() => process.exit(1));
