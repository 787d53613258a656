// Fetches everything that the tests need, so that no test waits for it: both VS Codes, the Node they run on, a browser.
import { findBrowser } from './vscode/browser.mjs';
import { newest, oldest } from './vscode/editions.mjs';
import { installServer } from './vscode/install.mjs';
import { exitOnStop } from './vscode/lifetime.mjs';
import { installNode } from './vscode/node.mjs';

exitOnStop();
await Promise.all([findBrowser(), installNode(newest.node)]);
await installServer(newest);
await installServer(oldest);
