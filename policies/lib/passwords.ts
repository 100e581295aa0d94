/** Passwords that are given to services. */
const MASTER = "advancedSecurityOptions.masterUserOptions";
const DIRECTORY = "activeDirectoryConfiguration";

/** Where a password is given (or, so that the state does not keep it, under the same name and `Wo`), and whose it is. */
export const PASSWORDS: readonly (readonly [type: string, password: string, user?: string])[] = [
    ["rds:Instance", "password", "username"],
    ["rds:Cluster", "masterPassword", "masterUsername"],
    ["docdb:Cluster", "masterPassword", "masterUsername"],
    ["docdb:ElasticCluster", "adminUserPassword", "adminUserName"],
    ["redshift:Cluster", "masterPassword", "masterUsername"],
    ["redshiftserverless:Namespace", "adminUserPassword", "adminUsername"],
    ["lightsail:Database", "masterPassword", "masterUsername"],
    ["elasticache:ReplicationGroup", "authToken"],
    ["elasticache:User", "passwords", "userName"],
    ["memorydb:User", "authenticationMode.passwords", "userName"],
    ["opensearch:Domain", `${MASTER}.masterUserPassword`, `${MASTER}.masterUserName`],
    ["elasticsearch:Domain", `${MASTER}.masterUserPassword`, `${MASTER}.masterUserName`],
    ["dms:Endpoint", "password", "username"],
    ["directoryservice:Directory", "password"],
    ["directoryservice:Trust", "trustPassword"],
    ["fsx:WindowsFileSystem", "selfManagedActiveDirectory.password", "selfManagedActiveDirectory.username"],
    ["fsx:OntapFileSystem", "fsxAdminPassword"],
    ["fsx:OntapStorageVirtualMachine", "svmAdminPassword"],
    [
        "fsx:OntapStorageVirtualMachine",
        `${DIRECTORY}.selfManagedActiveDirectoryConfiguration.password`,
        `${DIRECTORY}.selfManagedActiveDirectoryConfiguration.username`,
    ],
    ["storagegateway:FileSystemAssociation", "password", "username"],
    ["storagegateway:Gateway", "smbActiveDirectorySettings.password", "smbActiveDirectorySettings.username"],
    ["datasync:LocationSmb", "password", "user"],
    ["datasync:LocationFsxWindows", "password", "user"],
    ["timestreaminfluxdb:DbInstance", "password", "username"],
    ["timestreaminfluxdb:DbCluster", "password", "username"],
    ["connect:User", "password", "name"],
    ["cloudwatch:EventConnection", "authParameters.basic.password", "authParameters.basic.username"],
    ["glue:Connection", "connectionProperties.PASSWORD", "connectionProperties.USERNAME"],
    ["kinesis:FirehoseDeliveryStream", "redshiftConfiguration.password", "redshiftConfiguration.username"],
];
