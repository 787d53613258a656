import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Layers that a folder of src/ may not import: core <- service <- server and cli; the client sees only protocol and core. */
const node = ['node:*', 'fs', 'path', 'os', 'child_process', 'worker_threads', 'url', 'util'];
const lsp = ['vscode-languageserver*', 'vscode-languageclient*'];
const forbid = (...group) => ({
  'no-restricted-imports': [
    'error',
    { patterns: [{ group, message: 'This layer may not reach there: see ARCHITECTURE.md.' }] },
  ],
});
const layer = name => `**/${name}/**`;
const outsideCore = [
  'vscode',
  'vscode-*',
  ...lsp,
  ...node,
  ...['service', 'server', 'client', 'cli', 'protocol'].map(layer),
];
/** Each sees only those before it; `text` also the word lists of `language`, and that the words of `article`. */
const coreLayers = ['text', 'language', 'article', 'decisions', 'story', 'export', 'import'];

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/', 'test-results/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  {
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Results must not depend on chance.' },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      eqeqeq: 'error',
    },
  },
  { files: ['src/core/**'], rules: forbid(...outsideCore) },
  ...coreLayers.map((name, i) => ({
    files: [`src/core/${name}/**`],
    rules: forbid(...outsideCore, ...coreLayers.slice(i + 1).map(layer)),
  })),
  { files: ['src/core/text/**'], rules: forbid(...outsideCore, ...coreLayers.slice(2).map(layer)) },
  { files: ['src/core/language/**'], rules: forbid(...outsideCore, ...coreLayers.slice(3).map(layer)) },
  {
    files: ['src/protocol/**'],
    rules: forbid('vscode', ...lsp, ...node, layer('service'), layer('server'), layer('client'), layer('cli')),
  },
  {
    files: ['src/service/**'],
    rules: forbid(
      'vscode',
      'vscode-languageserver',
      'vscode-languageserver/*',
      'vscode-languageclient*',
      ...node,
      layer('server'),
      layer('client'),
      layer('cli'),
    ),
  },
  { files: ['src/server/**'], rules: forbid('vscode', 'vscode-languageclient*', layer('client'), layer('cli')) },
  { files: ['src/cli/**'], rules: forbid('vscode', ...lsp, layer('client')) },
  { files: ['src/client/**'], rules: forbid(layer('service'), layer('server'), layer('cli'), layer('webview')) },
  {
    files: ['src/webview/**'],
    rules: forbid('vscode', 'vscode-*', ...lsp, ...node, ...['service', 'server', 'client', 'cli'].map(layer)),
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        require: 'readonly',
        module: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        window: 'readonly',
        AbortController: 'readonly',
        fetch: 'readonly',
        performance: 'readonly',
      },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
