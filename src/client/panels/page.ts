import { Uri, type Webview } from 'vscode';

/**
 * The page of the timeline: empty, all is drawn by its script. Nothing may come from elsewhere, and no script or style but our own files.
 * @param folder of the bundles
 */
export function timelinePage(webview: Webview, folder: Uri): string {
  const nonce = crypto.randomUUID();
  const source = (file: string) => webview.asWebviewUri(Uri.joinPath(folder, file)).toString();
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource}`;
  return `<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="UTF-8">
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <title>Timeline</title>
    <link rel="stylesheet" href="${source('timeline.css')}">
  </head>
  <body>
    <script nonce="${nonce}" src="${source('timeline.js')}"></script>
  </body>
</html>
`;
}
