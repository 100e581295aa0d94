/** What the data layer publishes of its components. */
import type { CacheCluster } from "../../components/cache-cluster";
import type { DatabaseCluster } from "../../components/database-cluster";

export function outputsOf(database: DatabaseCluster, sessions: CacheCluster, cache: CacheCluster) {
    return {
        databaseReaderName: database.pooler.readerDatabaseName,
        databaseRole: database.applicationRole,
        databaseIdentifier: database.primaryIdentifier,
        databaseArn: database.primaryArn,
        databaseAddress: database.primaryAddress,
        databasePort: database.port,
        replicaIdentifiers: database.replicaIdentifiers,
        replicaAddresses: database.replicaAddresses,
        databaseSecretArn: database.applicationSecretArn,
        databaseMasterSecretArn: database.masterSecretArn,
        poolerAddress: database.pooler.address,
        poolerPort: database.pooler.port,
        poolerClusterName: database.pooler.clusterName,
        poolerServiceName: database.pooler.serviceName,
        poolerServiceArn: database.pooler.serviceArn,
        backupVaultName: database.backupVaultName,
        backupVaultArn: database.backupVaultArn,
        sessionsAddress: sessions.address,
        sessionsPort: sessions.port,
        sessionsSecretArn: sessions.secretArn,
        sessionsReplicationGroupId: sessions.replicationGroupId,
        cacheAddress: cache.address,
        cachePort: cache.port,
        cacheSecretArn: cache.secretArn,
        cacheReplicationGroupId: cache.replicationGroupId,
        logGroupNames: database.logGroupNames.apply((names) => [
            ...names,
            ...sessions.logGroupNames,
            ...cache.logGroupNames,
        ]),
    };
}
