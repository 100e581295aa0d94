/** What `config check` says of values that cannot stand beside each other (R-PROG-7). */
import * as assert from "node:assert";
import { parse, stringify } from "yaml";
import { base, check } from "./config-case";
import { CONFLICTS, EXTERNAL } from "./conflict-cases";

describe("config check: conflicts", () => {
    for (const [values, key, said, set] of CONFLICTS) {
        it(`finds, before a layer is deployed, what a later one would refuse: ${JSON.stringify(values)}`, () => {
            const { config } = parse(base) as { config: Record<string, unknown> };
            const problems = check(stringify({ config: { ...config, ...values } }));
            assert.deepStrictEqual(
                problems.map((p) => [p.key, p.fix]),
                [[key, `pulumi config ${/^(set|rm) /.test(set) ? set : `set ${set}`} -s test`]],
            );
            assert.match(problems[0]!.problem, said);
        });
    }

    for (const namespace of ["environment", "foundation", "network", "data", "edge", "app", "observability", "dr"]) {
        it(`asks nothing of ${namespace} where that has a problem of its own, which alone is told`, () => {
            const { config } = parse(base) as { config: Record<string, unknown> };
            const problems = check(stringify({ config: { ...config, [`${namespace}:x`]: 1 } }));
            assert.deepStrictEqual(
                problems.map(({ key }) => key),
                [`${namespace}:x`],
            );
        });
    }

    for (const [bastion, api] of [
        ["no bastion", { access: "private" }],
        ["a bastion", { access: "forwarded", port: 8443 }],
    ] as const) {
        it(`finds nothing in an API of access ${api.access} where there is ${bastion}`, () => {
            const { config } = parse(base) as { config: Record<string, unknown> };
            const values = { "network:bastion": { enabled: bastion === "a bastion" }, "observability:api": api };
            assert.deepStrictEqual(check(stringify({ config: { ...config, ...values } })), []);
        });
    }

    it("finds nothing in a role of an external provider's own that administers Grafana", () => {
        const { config } = parse(base) as { config: Record<string, unknown> };
        const url = "https://id.example/x";
        const values = {
            "edge:identity": EXTERNAL,
            "observability:signIn": {
                ...{ authorizeUrl: url, tokenUrl: url, userInfoUrl: url },
                ...{ clientId: "grafana", rolesClaim: "groups" },
            },
            "observability:adminRole": "grafana-admins",
        };
        assert.deepStrictEqual(check(stringify({ config: { ...config, ...values } })), []);
    });
});
