/** Which setting and which output of the first region becomes what in the second. */
import type * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { migrationSettings, railsSettings, secretArnsOf } from "../../components/app-cluster";
import { DrReplication, servicesOf, type StandbyAddresses } from "../../components/dr-replication";
import { arnIn } from "../../components/shared/generated-secret";
import { railsInputs } from "../app/rails-inputs";
import { refuseZonesElsewhere, type Regions } from "../active-region";
import { alarmTopics } from "../alarm-topics";
import { type ConfigOf, readConfig } from "../config";
import type { Upstream } from "../wiring";

export interface Upstreams {
    readonly foundation: Upstream<"foundation">;
    readonly data: Upstream<"data">;
    readonly edge: Upstream<"edge">;
    readonly app: Upstream<"app">;
}

export type StandbyConfig = Extract<ConfigOf<"dr">["standby"], { enabled: true }>;

export function createStandby(
    config: StandbyConfig,
    regions: Regions,
    upstreams: Upstreams,
    provider: aws.Provider,
): DrReplication {
    refuseZonesElsewhere("dr:standby.availabilityZones", config.availabilityZones, {
        name: regions.standby,
        key: "environment:drRegion",
    });
    const { foundation, data, edge, app } = upstreams;
    const dataConfig = readConfig("data");
    const edgeConfig = readConfig("edge");
    const { migrationCommand, variables: extra, deletionGuard, ...appConfig } = readConfig("app");
    const { entry, bastion } = readConfig("network");
    const standbyFoundation = foundation.standby;
    const here = (arn: pulumi.Input<string>) => arnIn(regions.standby, arn);
    const serves = !regions.primaryServes;
    const first = regions.databases.primary;

    const credentials = { secretArn: here(data.databaseSecretArn), role: dataConfig.databaseName };
    const settingsOf = (addresses: StandbyAddresses) => {
        const inputs = railsInputs(
            addressesHere(data, addresses, credentials.secretArn),
            edge,
            edgeConfig.additionalNames,
            extra,
        );
        return {
            ...railsSettings(inputs),
            migration: { ...migrationSettings(inputs), command: migrationCommand },
            secretArns: secretArnsOf(inputs),
        };
    };
    const cacheOf = ({ engine, shards, passwordGeneration }: ConfigOf<"data">["cache"]) => ({
        nodeType: config.cacheNodeType,
        ...(engine === undefined ? {} : { engine }),
        ...(shards === undefined ? {} : { shards }),
        ...(passwordGeneration === undefined ? {} : { passwordGeneration }),
    });
    return new DrReplication(
        "standby",
        {
            environment: pulumi.getStack(),
            region: regions.standby,
            primaryRegion: regions.primary,
            primaryAlarmTopics: alarmTopics(foundation),
            serves,
            foundation: {
                dataKeyArn: standbyFoundation.dataKeyArn,
                logsKeyArn: standbyFoundation.logsKeyArn,
                secretsKeyArn: standbyFoundation.secretsKeyArn,
                accessLogBucketName: standbyFoundation.accessLogBucketName,
                backupVaultName: standbyFoundation.backupVaultName,
                imageRepositoryUrl: standbyFoundation.imageRepositoryUrl,
                imageRepositoryArn: standbyFoundation.imageRepositoryArn,
                alarmTopics: alarmTopics(standbyFoundation),
            },
            network: {
                cidrBlock: config.cidrBlock,
                availabilityZones: config.availabilityZones,
                nat: config.nat,
                endpoints: config.endpoints,
                entry,
                applicationPort: appConfig.port,
                bastion,
            },
            database: {
                ...dataConfig,
                ...regions.databases.standby,
                sourceArn: data.databaseArn,
                copyVaultArn: data.backupVaultArn,
                backedUpGeneration: first.role === "replica" ? undefined : first.lineage.current,
                multiAz: config.databaseMultiAz,
            },
            pooler: {
                ...dataConfig.pooler,
                databaseName: dataConfig.databaseName,
                credentials,
                rotatedSecretArn: data.databaseSecretArn,
                masterSecretArn: here(data.databaseMasterSecretArn),
            },
            caches: { sessions: cacheOf(dataConfig.sessions), cache: cacheOf(dataConfig.cache) },
            edge: {
                ...edgeConfig,
                healthPath: appConfig.healthPath,
                entry,
                originSecretArn: here(edge.originSecretArn),
                issuer: edge,
            },
            app: {
                ...appConfig,
                ...servicesOf(appConfig, serves, config),
                railsSecretArn: here(app.railsSecretArn),
            },
            settingsOf,
            assetsBucketName: edge.assetsBucketName,
            primaryDataKeyArn: foundation.dataKeyArn,
            logRetentionDays: dataConfig.logRetentionDays,
            deletionGuard,
        },
        { providers: { aws: provider } },
    );
}

/** What the data layer publishes, with this region's addresses. */
function addressesHere(
    data: Upstream<"data">,
    here: StandbyAddresses,
    databaseSecretArn: pulumi.Output<string>,
): Upstream<"data"> {
    return {
        ...data,
        databaseSecretArn,
        databaseAddress: here.databaseAddress,
        databaseReaderName: pulumi.output(here.readerName),
        poolerAddress: here.poolerAddress,
        poolerPort: pulumi.output(here.poolerPort),
        sessionsAddress: here.sessions.address,
        sessionsPort: pulumi.output(here.sessions.port),
        sessionsSecretArn: here.sessions.secretArn,
        cacheAddress: here.cache.address,
        cachePort: pulumi.output(here.cache.port),
        cacheSecretArn: here.cache.secretArn,
    };
}
