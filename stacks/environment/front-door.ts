/**
 * What an operator sees of an environment: addresses by name, an overview, and somebody who asks whether it answers.
 * It knows the contracts, hence it stands with its program, not among the reusable components (decision 67).
 */
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { type AlarmTopics, createAlarms } from "../../components/shared/alarms";
import { canaryAlarms, canaryName } from "../../components/shared/canary-alarm";
import { ADDRESSES, parameterName, parameterValue } from "./addresses";
import { createCanary } from "./canary";
import { dashboardBody } from "./dashboard";
import type { ReleasePart } from "./release";

/** Outputs of a layer that is deployed, by name. */
type Outputs = Readonly<Record<string, pulumi.Output<unknown>>>;

interface FrontDoorArgs {
    readonly environment: string;
    /** Every other layer; undefined where it is not deployed. Which ones are decides which resources exist. */
    readonly layers: { readonly [L in keyof typeof ADDRESSES]: Outputs | undefined };
    readonly release: Readonly<Record<ReleasePart, pulumi.Output<string>>>;
    readonly canary: WatchfulCanary;
}

/**
 * The canary and all that is its own are in the second region: it goes on asking when the first one is lost, and whoever
 * decides on a failover reads its answer there (decision 45).
 */
interface WatchfulCanary {
    readonly region: string;
    /** Provider of that region. */
    readonly provider: aws.Provider;
    readonly everyMinutes: number;
    readonly domainName: pulumi.Input<string>;
    /** Path that it asks for. */
    readonly healthPath: string;
    readonly logsKeyArn: pulumi.Input<string>;
    readonly accessLogBucketName: pulumi.Input<string>;
    readonly alarmTopics: AlarmTopics;
}

export class FrontDoor extends pulumi.ComponentResource {
    readonly addressBook: pulumi.Output<Record<string, Record<string, unknown> | null>>;
    readonly dashboardName: pulumi.Output<string>;
    readonly canaryName: pulumi.Output<string>;

    constructor(name: string, args: FrontDoorArgs, opts?: pulumi.ComponentResourceOptions) {
        super("integers:environment:FrontDoor", name, {}, opts);
        const namePrefix = `integers-${args.environment}`;
        const { layers, release } = args;

        const canary = this.createCanary(`${name}-canary`, args);
        this.createParameters(name, args);

        this.addressBook = pulumi.output(
            Object.fromEntries(Object.entries(layers).map(([layer, outputs]) => [layer, outputs ?? null])),
        );
        const dashboard = new aws.cloudwatch.Dashboard(
            name,
            {
                dashboardName: namePrefix,
                dashboardBody: pulumi
                    .all([
                        aws.getRegionOutput({}, { parent: this }),
                        this.addressBook,
                        release.version,
                        release.commit,
                        canary.name,
                    ])
                    .apply(([{ region }, book, version, commit, name]) =>
                        JSON.stringify(
                            dashboardBody({
                                ...{ environment: args.environment, region, book, version, commit },
                                canary: { name, region: args.canary.region },
                            }),
                        ),
                    ),
            },
            { parent: this },
        );
        this.dashboardName = dashboard.dashboardName;
        this.canaryName = canary.name;
        this.registerOutputs({ dashboardName: this.dashboardName, canaryName: this.canaryName });
    }

    private createCanary(name: string, { environment, canary }: FrontDoorArgs): aws.synthetics.Canary {
        const { provider, region, everyMinutes, alarmTopics, ...rest } = canary;
        const there = { parent: this, provider };
        const site = pulumi
            .all([aws.getPartitionOutput({}, { parent: this }), aws.getCallerIdentityOutput({}, { parent: this })])
            .apply(([{ partition }, { accountId }]) => ({ partition, accountId, region }));
        const made = createCanary(name, { ...rest, site, name: canaryName(environment), everyMinutes }, there);
        createAlarms(
            name,
            { rows: canaryAlarms(everyMinutes), topics: alarmTopics, dimensions: { CanaryName: made.name } },
            there,
        );
        return made;
    }

    /** One parameter an address of `addresses.ts`, and the release. */
    private createParameters(name: string, { environment, layers, release }: FrontDoorArgs): void {
        const rows = Object.entries(ADDRESSES).flatMap(([layer, names]) =>
            names.flatMap((output) => {
                const value = layers[layer as keyof typeof ADDRESSES]?.[output];
                return value === undefined ? [] : [{ layer: layer as keyof typeof ADDRESSES, output, value }];
            }),
        );
        for (const { layer, output, value } of rows) {
            this.createParameter(`${name}-${layer}-${output}`, parameterName(environment, layer, output), value);
        }
        for (const [part, value] of Object.entries(release)) {
            this.createParameter(`${name}-environment-${part}`, parameterName(environment, "environment", part), value);
        }
    }

    private createParameter(name: string, path: string, value: pulumi.Output<unknown>): void {
        new aws.ssm.Parameter(
            name,
            { name: path, type: "String", value: value.apply(parameterValue) },
            { parent: this },
        );
    }
}
