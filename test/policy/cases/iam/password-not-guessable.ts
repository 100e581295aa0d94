import { resourceCases } from "../../cases";
import { ABSENT, type Props, UNKNOWN } from "../../harness";

const DRAWN = "tR4vK9mWq2ZsX7pL";

/** What every service is tried with; `wrap` puts a password where it takes one. */
const casesFor = (types: readonly string[], wrap: (password: unknown) => Props) =>
    resourceCases({
        types,
        compliant: wrap(DRAWN),
        passing: {
            "none given": wrap(ABSENT),
            "a reference": wrap("${db.password}"),
            "words by chance": wrap("granite-otter-violin-basket"),
        },
        violating: {
            "the word": wrap("MyPassword1"),
            "with signs for letters": wrap("P@$$w0rd2026"),
            "a row of keys": wrap("Qwerty123456!"),
            "what is to be changed": wrap("change-me-please"),
            short: wrap("xK9m2Qw"),
            "one sign, again and again": wrap("aaaaaaaaaaaa"),
            "the example of the provider's documentation": wrap("mustbeeightcharaters"),
        },
        unknown: { password: wrap(UNKNOWN) },
    });

/** A password is at the last name of a path, in what the path before leads to. */
const at =
    (path: string) =>
    (password: unknown): Props =>
        path.split(".").reduceRight<unknown>((held, key) => ({ [key]: held }), password) as Props;

const MASTER = "advancedSecurityOptions.masterUserOptions";
const PATHS: Readonly<Record<string, readonly string[]>> = {
    password: [
        "rds:Instance",
        "dms:Endpoint",
        "directoryservice:Directory",
        "storagegateway:FileSystemAssociation",
        "datasync:LocationSmb",
        "datasync:LocationFsxWindows",
        "timestreaminfluxdb:DbInstance",
        "timestreaminfluxdb:DbCluster",
        "connect:User",
    ],
    "smbActiveDirectorySettings.password": ["storagegateway:Gateway"],
    "authParameters.basic.password": ["cloudwatch:EventConnection"],
    "activeDirectoryConfiguration.selfManagedActiveDirectoryConfiguration.password": ["fsx:OntapStorageVirtualMachine"],
    passwordWo: ["rds:Instance"],
    masterPasswordWo: ["rds:Cluster", "docdb:Cluster", "redshift:Cluster"],
    adminUserPasswordWo: ["redshiftserverless:Namespace"],
    authTokenWo: ["elasticache:ReplicationGroup"],
    passwordsWo: ["elasticache:User"],
    trustPassword: ["directoryservice:Trust"],
    "selfManagedActiveDirectory.password": ["fsx:WindowsFileSystem"],
    svmAdminPassword: ["fsx:OntapStorageVirtualMachine"],
    masterPassword: ["rds:Cluster", "docdb:Cluster", "redshift:Cluster", "lightsail:Database"],
    adminUserPassword: ["docdb:ElasticCluster", "redshiftserverless:Namespace"],
    authToken: ["elasticache:ReplicationGroup"],
    passwords: ["elasticache:User"],
    "authenticationMode.passwords": ["memorydb:User"],
    [`${MASTER}.masterUserPassword`]: ["opensearch:Domain", "elasticsearch:Domain"],
    fsxAdminPassword: ["fsx:OntapFileSystem"],
    "connectionProperties.PASSWORD": ["glue:Connection"],
    "redshiftConfiguration.password": ["kinesis:FirehoseDeliveryStream"],
};

export const cases = [
    ...Object.entries(PATHS).map(([path, types]) => casesFor(types, at(path))),
    resourceCases({
        types: ["mq:Broker"],
        compliant: { users: [{ username: "app", password: DRAWN }] },
        passing: { "none given": { users: [{ username: "app" }] } },
        violating: {
            "of a second user": {
                users: [
                    { username: "app", password: DRAWN },
                    { username: "admin", password: "changeme1234" },
                ],
            },
            "the user's own name": { users: [{ username: "application-one", password: "Application-One" }] },
        },
        unknown: { "a password": { users: [{ username: "app", password: UNKNOWN }] } },
    }),
    resourceCases({
        types: ["elasticache:User"],
        compliant: { userName: "app", passwords: [DRAWN] },
        passing: { "none given": { passwords: ABSENT } },
        violating: { "a second password": { passwords: [DRAWN, "letmeinletmein16"] } },
        unknown: { passwords: { passwords: UNKNOWN } },
    }),
    resourceCases({
        types: ["rds:Instance"],
        compliant: { username: "root", password: DRAWN },
        passing: { "the default user": { username: ABSENT } },
        violating: { "the user's own name": { username: "administrator", password: "Administrator" } },
        unknown: { "whose it is": { username: UNKNOWN } },
    }),
];
