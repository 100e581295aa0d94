/** A zone's private subnet holds everything at its most (cli/doctor/addresses.ts; R-NET-1, R-APP-6, R-OBS-1). */
import assert from "node:assert/strict";
import { addressCheck, addressesOfZone } from "../../cli/doctor/addresses";
import { type Settings, standbySettings } from "../../cli/doctor/quotas";
import { interfaceEndpoints } from "../../components/vpc/endpoint-table";
import { type ConfigNamespace, type ConfigOf, parseConfig } from "../../stacks/config";
import { configurationOf, type Environment } from "./layers";

function settingsOf(environment: Environment): Settings & { readonly dr: ConfigOf<"dr"> } {
    const all = Object.entries(configurationOf(environment));
    const of = <N extends ConfigNamespace>(namespace: N): ConfigOf<N> => {
        const own = all.filter(([key]) => key.startsWith(`${namespace}:`));
        const raw = Object.fromEntries(own.map(([key, value]) => [key.slice(namespace.length + 1), value]));
        return parseConfig(namespace, raw, environment).values;
    };
    const [network, app, data] = [of("network"), of("app"), of("data")];
    return { network, app, data, observability: of("observability"), dr: of("dr") };
}

/** One address each; a service of your own adds one. */
const ENDPOINTS = Object.keys(interfaceEndpoints).length;

describe("the addresses of a zone's private subnet", () => {
    it("are enough for both environments, a deployment and an update of the nodes beside the most", () => {
        // 2 x (20 + 1) tasks and poolers, 4 x 20 and 4 x 20 of nodes, the endpoints, 12 others; staging has two zones.
        assert.deepStrictEqual(addressesOfZone(settingsOf("prod")), { need: 214 + ENDPOINTS, free: 251 });
        assert.deepStrictEqual(addressesOfZone(settingsOf("staging")), { need: 184 + ENDPOINTS, free: 251 });
    });

    it("are enough in the second region, where no node of the monitoring runs", () => {
        const { dr, ...settings } = settingsOf("prod");
        assert.ok(dr.standby.enabled);
        const { need, free } = addressesOfZone(standbySettings(settings, dr.standby));
        assert.deepStrictEqual([need < 100, free], [true, 251]);
    });

    it("grow with tasks, nodes, types and instances", () => {
        const settings = settingsOf("prod");
        const { app, observability } = settings;
        const more = (changed: Partial<Settings>) =>
            addressesOfZone({ ...settings, ...changed }).need - addressesOfZone(settings).need;
        assert.strictEqual(more({ app: { ...app, web: { ...app.web, maximum: app.web.maximum + 30 } } }), 20);
        const { stateful } = observability!;
        assert.strictEqual(
            more({ observability: { ...observability!, stateful: { ...stateful, maximum: stateful.maximum + 1 } } }),
            20,
        );
        const on = (...instanceTypes: string[]) =>
            more({ observability: { ...observability!, stateful: { ...stateful, instanceTypes } } });
        // Two of a smaller type's interfaces hold its pods as well; one of a bare-metal type's does.
        assert.deepStrictEqual([on("m7g.large"), on("m7g.metal"), on("m7g.large", "m7g.metal")], [0, -4, -4]);
        assert.strictEqual(
            more({ app: { ...app, capacity: "ec2" } }),
            Math.ceil(app.instances.maximum / settings.network.availabilityZones.length),
        );
    });

    it("are told as too few where the VPC's block is small, with what can still be done", () => {
        const settings = settingsOf("staging");
        const small = { ...settings, network: { ...settings.network, cidrBlock: "10.0.0.0/22" } };
        const check = addressCheck(small, "staging", "us-east-1");
        assert.deepStrictEqual([check.name, check.state], ["addresses in us-east-1", "warn"]);
        assert.match(
            check.found,
            new RegExp(`^a private subnet has 27; staging needs at most ${184 + ENDPOINTS} per zone`),
        );
        assert.match(check.fix ?? "", /a \/16 instead of 10\.0\.0\.0\/22; later, lower the maximum of tasks or nodes/);
        // A /18 has 59 in a subnet, which is enough without the monitoring: no larger block is asked for.
        const alone = addressCheck({ ...small, observability: undefined }, "staging", "us-east-1");
        assert.match(alone.fix ?? "", /take a \/18 instead of 10\.0\.0\.0\/22/);
        const many = { ...settings, app: { ...settings.app, web: { ...settings.app.web, maximum: 200 } } };
        assert.match(
            addressCheck(many, "staging", "us-east-1").fix ?? "",
            /^lower the maximum of tasks or nodes: no VPC/,
        );
        assert.strictEqual(addressCheck(settings, "staging", "us-east-1").state, "ok");
    });
});
