// Mocha reporter for test/run.js: shows failures (and every test with `verbose`), and writes the counts to a file.
"use strict";

const fs = require("node:fs");
const Mocha = require("mocha");

const { Base, Spec } = Mocha.reporters;
const { EVENT_RUN_END } = Mocha.Runner.constants;

module.exports = class CountingReporter extends Base {
    constructor(runner, options) {
        super(runner, options);
        const { counts, verbose } = options.reporterOptions;
        if (verbose) new Spec(runner, options);
        runner.once(EVENT_RUN_END, () => {
            if (!verbose) this.epilogue();
            const { passes, failures, pending } = this.stats;
            fs.writeFileSync(counts, JSON.stringify({ passed: passes, failed: failures, pending }));
        });
    }
};
