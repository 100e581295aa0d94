/** A vault of AWS Backup, in either region (R-DB-5, R-DR-1). */
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { ChildOptions } from "./child-options";
import type { DeletionGuard } from "./deletion-guard";

/** Days that the daily recovery points are kept, and the monthly ones. */
export const DAILY_DAYS = 35;
export const MONTHLY_DAYS = 365;

/** Whether recovery points can be deleted before their time. */
export type VaultLock =
    | { readonly lock: false; readonly reason: string }
    | {
          readonly lock: true;
          /** Days in which the lock can still be taken off, at least 3; afterwards nobody can, AWS included. */
          readonly changeableForDays: number;
      };

interface VaultArgs {
    readonly kmsKeyArn: pulumi.Input<string>;
    readonly vaultLock: VaultLock;
    readonly deletionGuard: DeletionGuard;
}

/** A vault whose lock, where it is wanted, allows the retentions above and no other. */
export function createVault(name: string, args: VaultArgs, opts: ChildOptions): aws.backup.Vault {
    const vault = new aws.backup.Vault(
        name,
        {
            kmsKeyArn: args.kmsKeyArn,
            // As with buckets: where everything may be rebuilt, destroy takes the recovery points too instead of
            // stopping at them.
            forceDestroy: !args.deletionGuard.protect && !args.vaultLock.lock,
        },
        { ...opts, protect: args.deletionGuard.protect },
    );
    if (args.vaultLock.lock) {
        new aws.backup.VaultLockConfiguration(
            `${name}-lock`,
            {
                backupVaultName: vault.name,
                changeableForDays: args.vaultLock.changeableForDays,
                minRetentionDays: DAILY_DAYS,
                maxRetentionDays: MONTHLY_DAYS,
            },
            // A vault has one lock: made first, the new one would overwrite the old one, whose deletion would then
            // remove it.
            { ...opts, deleteBeforeReplace: true },
        );
    }
    return vault;
}
