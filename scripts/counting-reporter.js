const fs = require('node:fs');
const { reporters } = require('mocha');

/** Mocha's own report, and the counts in the file that STORY_LENS_RESULTS names. */
class CountingReporter extends reporters.Spec {
  /** @param {ConstructorParameters<typeof reporters.Spec>} args */
  constructor(...args) {
    super(...args);
    this.runner.once('end', () => {
      const { passes: passed, failures: failed } = this.stats;
      if (process.env.STORY_LENS_RESULTS)
        fs.writeFileSync(process.env.STORY_LENS_RESULTS, JSON.stringify({ passed, failed }));
    });
  }
}

module.exports = CountingReporter;
