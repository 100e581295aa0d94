/**
 * Who may do what in a cache (R-CACHE-3): the application's user with its commands, and a `default` without
 * permissions.
 */
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { ChildOptions } from "../shared/child-options";
import { createSecret, createVersion, generatePassword, passwordOf } from "../shared/generated-secret";
import type { SettledArgs } from "./args";
import { accessString, DISABLED_USER } from "./purposes";

/** Name that the application signs in with. */
const APPLICATION_USER = "integers";

/**
 * Engine of users and groups, whatever the cache's own is. Redis OSS takes only groups of this engine, Valkey takes
 * both: a cache can move to Valkey in place and keep its users (ElastiCache User Guide, "Role-Based Access Control
 * (RBAC)").
 */
const USER_ENGINE = "redis";

export interface CacheUsers {
    readonly userGroup: aws.elasticache.UserGroup;
    readonly secretArn: pulumi.Output<string>;
}

export function createUsers(name: string, groupId: string, args: SettledArgs, opts: ChildOptions): CacheUsers {
    const secret = createSecret(
        `${name}-user`,
        { description: `User ${APPLICATION_USER} of ${name}`, kmsKeyArn: args.secretsKeyArn },
        opts,
    );
    const application = new aws.elasticache.User(
        `${name}-application`,
        {
            userId: `${groupId}-app`,
            userName: APPLICATION_USER,
            engine: USER_ENGINE,
            accessString: accessString(args.purpose, args.shards),
            // Two at a time, which the write-only argument cannot: both generations work while clients move.
            authenticationMode: { type: "password", passwords: createPasswords(name, args, secret, opts) },
        },
        opts,
    );
    const userGroup = new aws.elasticache.UserGroup(
        `${name}-users`,
        {
            userGroupId: groupId,
            engine: USER_ENGINE,
            userIds: [application.userId, disabledDefault(name, groupId, opts)],
        },
        opts,
    );
    return { userGroup, secretArn: secret.arn };
}

/** A group of this engine must have a user of this name (the page above). */
function disabledDefault(name: string, groupId: string, opts: ChildOptions): pulumi.Output<string> {
    return new aws.elasticache.User(
        `${name}-default`,
        {
            userId: `${groupId}-off`,
            userName: "default",
            engine: USER_ENGINE,
            accessString: DISABLED_USER,
            // Not `authenticationMode`: AWS answers its "no-password-required" with "no-password", and the provider
            // would change the user at every deployment (resource aws_elasticache_user).
            noPasswordRequired: true,
        },
        opts,
    ).userId;
}

/** Versions of the last two generations, the newest made last, so that it is the current one. */
function createPasswords(
    name: string,
    args: SettledArgs,
    secret: aws.secretsmanager.Secret,
    opts: ChildOptions,
): pulumi.Output<string[]> {
    const newest = args.passwordGeneration;
    const generations = newest === 1 ? [1] : [newest - 1, newest];
    const versions: aws.secretsmanager.SecretVersion[] = [];
    for (const generation of generations) {
        const value = { username: APPLICATION_USER, password: generatePassword(opts) };
        versions.push(
            createVersion(`${name}-password-${generation}`, secret, value, `generation-${generation}`, {
                ...opts,
                dependsOn: [...versions],
            }),
        );
    }
    return pulumi.secret(pulumi.all(versions.map(passwordOf)));
}
