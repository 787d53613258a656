// The licences of the packages inside the bundles, word for word, as they ask for.
const fs = require('node:fs');
const path = require('node:path');

const LICENCE_FILE = /^(?:licen[cs]e|copying|thirdpartynotices?|notice)/i;

/**
 * @param {readonly { readonly metafile?: { readonly inputs: object } }[]} results of esbuild, with their metafiles
 * @param {string} file where they are written
 */
function writeLicences(results, file) {
  const folders = new Set();
  for (const { metafile } of results) {
    for (const input of Object.keys(metafile?.inputs ?? {})) {
      const [, folder] = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input) ?? [];
      if (folder) folders.add(folder);
    }
  }
  const texts = [...folders].sort().map(folder => {
    const { name, version, license } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const files = fs.readdirSync(folder).filter(entry => LICENCE_FILE.test(entry) && !/\.js$/.test(entry));
    const words = files.map(entry => fs.readFileSync(path.join(folder, entry), 'utf8').trim());
    return [`${name} ${version} (${license})`, ...words].join('\n\n');
  });
  fs.writeFileSync(file, `${texts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`);
}

module.exports = { writeLicences };
