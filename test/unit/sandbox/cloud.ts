/** An emulated account in a temporary folder, for tests of checks and outputs. */
import * as path from "node:path";
import { AwsEmulator } from "../../../sandbox/cloud/aws";
import { Store } from "../../../sandbox/cloud/store";
import { type Fault, Faults } from "../../../sandbox/faults";
import type { Target } from "../../../sandbox/server/emulator";
import type { Properties } from "../../../sandbox/server/values";
import { scratchFolder } from "../../scratch";

export interface Made {
    readonly id: string;
    readonly inputs: Properties;
    readonly outputs: Properties;
    readonly target: Target;
}

export interface TestCloud {
    readonly store: Store;
    readonly aws: AwsEmulator;
    readonly file: string;
    target(type: string, name: string, environment?: string): Target;
    /** Checks and creates as the engine does. */
    make(type: string, name: string, inputs: Properties, environment?: string): Promise<Made>;
    /** Checks and updates as the engine does. */
    change(made: Made, inputs: Properties): Promise<Properties>;
}

export function testCloud(config: Properties = {}, faults: readonly Fault[] = []): TestCloud {
    const file = path.join(scratchFolder("cloud"), "cloud.jsonl");
    const store = Store.open(file);
    const aws = new AwsEmulator(store, new Faults(faults));
    const target = (type: string, name: string, environment = "staging"): Target => ({
        urn: `urn:pulumi:${environment}::integers-test::${type}::${name}`,
        type,
        name,
        config: { region: "us-east-1", ...config },
    });
    return {
        store,
        aws,
        file,
        target,
        async make(type, name, news, environment) {
            const to = target(type, name, environment);
            const [inputs] = aws.check(to, {}, news, Buffer.from("seed"));
            return { ...(await aws.create(to, inputs, false)), inputs, target: to };
        },
        async change(made, news) {
            const [inputs] = aws.check(made.target, made.inputs, news, Buffer.from("seed"));
            return aws.update(made.target, made.id, made.outputs, inputs, false, made.inputs);
        },
    };
}

/** A subnet in each of the zones named. */
export async function subnets(cloud: TestCloud, zones: readonly string[]): Promise<string[]> {
    const vpc = await cloud.make("aws:ec2/vpc:Vpc", "vpc", { cidrBlock: "10.0.0.0/16" });
    const made = zones.map((availabilityZone, i) =>
        cloud.make("aws:ec2/subnet:Subnet", `subnet-${i}`, {
            vpcId: vpc.id,
            cidrBlock: `10.0.${i}.0/24`,
            availabilityZone,
        }),
    );
    return (await Promise.all(made)).map((subnet) => subnet.id);
}
