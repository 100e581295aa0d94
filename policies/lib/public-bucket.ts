/** What a bucket lets everybody do, by its ACL and its policy, as far as its public access block does not take it back. */
import { findIn, selectFrom, someIn } from "./find";
import { statementsOf } from "./iam-document";
import { admitsEverybody } from "./principals";
import type { Resource } from "./resource";
import type { Stack } from "./stack";
import { BUCKET_ACL, BUCKETS, isBucket } from "./types";
import { allow } from "./unbounded-actions";

/** Canned ACLs by which everybody reads; to S3 every AWS account in the world is the public, too. */
export const PUBLIC_ACLS: readonly string[] = ["public-read", "public-read-write", "authenticated-read"];
const s3 = (...lines: readonly string[]): string[] =>
    lines.flatMap((line) => line.split(" ")).map((name) => `s3:${name}`);
/**
 * Actions on a bucket and its objects by the access levels of AWS's service authorization reference (September 2026); of those that
 * read what a bucket is set to, the two that tell whom it lets in.
 */
const WAYS = {
    read: {
        canned: PUBLIC_ACLS,
        permissions: ["READ", "FULL_CONTROL"],
        actions: s3(
            "getobject getobjectacl getobjectannotation getobjectattributes getobjectlegalhold getobjectretention",
            "getobjecttagging getobjecttorrent getobjectversion getobjectversionacl getobjectversionannotation",
            "getobjectversionannotationforreplication getobjectversionattributes getobjectversionforreplication",
            "getobjectversiontagging getobjectversiontorrent listbucket listbucketmultipartuploads listbucketversions",
            "listmultipartuploadparts listobjectannotations listobjectversionannotations getbucketacl getbucketpolicy",
        ),
    },
    write: {
        canned: ["public-read-write"],
        permissions: ["WRITE", "WRITE_ACP", "FULL_CONTROL"],
        actions: s3(
            "abortmultipartupload deleteobject deleteobjectannotation deleteobjectversion deleteobjectversionannotation",
            "initiatereplication putobject putobjectannotation putobjectlegalhold putobjectretention",
            "putobjectversionannotation replicatedelete replicateobject replicateobjectannotation restoreobject",
            "updateobjectencryption bypassgovernanceretention objectowneroverridetobucketowner putobjectacl",
            "putobjectversionacl deleteobjecttagging deleteobjectversiontagging putobjecttagging putobjectversiontagging",
            "replicatetags createbucketmetadatatableconfiguration deletebucket deletebucketmetadatatableconfiguration",
            "deletebucketwebsite pausereplication putaccelerateconfiguration putanalyticsconfiguration putbucketabac",
            "putbucketcors putbucketlogging putbucketnotification putbucketobjectlockconfiguration",
            "putbucketrequestpayment putbuckettagging putbucketversioning putbucketwebsite putencryptionconfiguration",
            "putintelligenttieringconfiguration putinventoryconfiguration putlifecycleconfiguration",
            "putmetricsconfiguration putreplicationconfiguration deletebucketpolicy putbucketacl",
            "putbucketownershipcontrols putbucketpolicy putbucketpublicaccessblock",
        ),
    },
} as const;
type Way = (typeof WAYS)[keyof typeof WAYS];
export const EVERYBODY = /\/groups\/global\/(AllUsers|AuthenticatedUsers)$/;

function byAcl(holder: Resource, way: Way): boolean {
    const grants = [...holder.views("accessControlPolicy.grants"), ...holder.views("grants")];
    const canned: readonly string[] = way.canned;
    const given: readonly string[] = way.permissions;
    return (
        canned.includes(holder.text("acl") ?? "") ||
        someIn(
            grants,
            (grant) =>
                [...grant.texts("grantee.uri"), ...grant.texts("uri")].some((uri) => EVERYBODY.test(uri)) &&
                [...grant.texts("permission"), ...grant.texts("permissions")].some((p) => given.includes(p)),
        )
    );
}

const byPolicy = (holder: Resource, way: Way): boolean =>
    someIn(
        statementsOf(holder, "policy"),
        (s) => admitsEverybody(s) && way.actions.some((action) => allow([s], action)),
    );

/** Whether the block of the bucket or the account's has a switch on. */
const blocked = (blocks: readonly Resource[], stack: Stack, key: string): boolean =>
    [...stack.all(["s3:AccountPublicAccessBlock"]), ...blocks].some((block) => block.isTrue(key));

const BLOCKS = ["s3:BucketPublicAccessBlock"];
const SOURCES = [
    { what: "ACL", types: BUCKET_ACL, opens: byAcl, key: "ignorePublicAcls" },
    { what: "policy", types: ["s3:BucketPolicy"], opens: byPolicy, key: "restrictPublicBuckets" },
];
/** What the rules on public buckets judge: a bucket with all of its own, and what opens a bucket of another stack. */
export const OPENERS = [...BUCKETS, ...BUCKET_ACL, "s3:BucketPolicy"];

/** The blocks of a bucket of another stack, by its name. */
const blocksAlike = (holder: Resource, stack: Stack): Resource[] =>
    selectFrom(stack.all(BLOCKS), (block) => holder.has("bucket") && block.text("bucket") === holder.text("bucket"));

/** The violations of "nobody unknown reads" or "writes". */
export const openTo =
    (way: keyof typeof WAYS) =>
    (resource: Resource, stack: Stack): string[] => {
        const ofBucket = isBucket(resource.type);
        if (!ofBucket && stack.targets(resource, "bucket", BUCKETS).length > 0) {
            return [];
        }
        return findIn(SOURCES, ({ what, types, opens, key }) => {
            const tell = (holder: Resource): string[] => {
                if (!opens(holder, WAYS[way])) {
                    return [];
                }
                const blocks = ofBucket ? stack.referrers(resource, BLOCKS, "bucket") : blocksAlike(resource, stack);
                return blocked(blocks, stack, key)
                    ? []
                    : [
                          `its ${what} lets everybody ${way}, and ${key} is not on; name the principals, or set it to true`,
                      ];
            };
            return ofBucket ? stack.tellOfAll(resource, types, "bucket", tell) : tell(resource);
        });
    };
