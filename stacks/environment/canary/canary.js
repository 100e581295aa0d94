// Asks for the health page as a user would: name, CDN, WAF, load balancer, application. Runs in CloudWatch Synthetics,
// where a handler that throws is a failed run. Needs no library: fetch is Node's.
"use strict";

/** Longer than the load balancer's own patience with a target would be; shorter than the run's time-out. */
const TIMEOUT_MS = 15_000;

exports.handler = async () => {
    const url = process.env.TARGET_URL;
    const response = await fetch(url, {
        redirect: "manual",
        // The WAF refuses requests without this header.
        headers: { "user-agent": "integers-canary" },
        signal: AbortSignal.timeout(TIMEOUT_MS),
    }).catch((error) => {
        // fetch itself says "fetch failed", whatever it was: no such name, a refused connection, an expired certificate.
        throw new Error(`${url} gave no answer: ${error.cause?.code ?? error.message}`);
    });
    if (response.status !== 200) {
        throw new Error(`${url} answered ${response.status}, not 200`);
    }
    await response.arrayBuffer();
    return `${url} answered 200`;
};
