/** The default encryption of a bucket, as a resource of its own or inside the bucket (@pulumi/aws 6). */
import { ofAws } from "./checks";
import { either, someIn } from "./find";
import type { Resource } from "./resource";
import type { Stack } from "./stack";
import { BUCKET_ENCRYPTION } from "./types";
import { attempt, unknownView, type View } from "./view";

/** BucketV2 has the plurals. */
const DEFAULTS = ["applyServerSideEncryptionByDefault", "applyServerSideEncryptionByDefaults"];
const INLINE = ["serverSideEncryptionConfiguration", "serverSideEncryptionConfigurations"];

/** The rules that a bucket, or the configuration of one, holds; of a configuration that is not known yet, one that is not either. */
export const encryptionRulesOf = (holder: View): View[] =>
    [holder, ...INLINE.flatMap((key) => holder.views(key))].flatMap((c) => {
        const rules = attempt(() => [...c.views("rule"), ...c.views("rules")]);
        return "value" in rules ? rules.value : [unknownView(rules.unknown)];
    });

/** What a rule does by default. */
export const defaultsOf = (rule: View): View[] => DEFAULTS.flatMap((key) => rule.views(key));

/** A key is named, and is none that AWS manages. */
export const namesOwnKey = (holder: View, path: string): boolean => holder.has(path) && !ofAws(holder.text(path));

const hasOwnDefault = (holder: View): boolean =>
    someIn(encryptionRulesOf(holder).flatMap(defaultsOf), (byDefault) => namesOwnKey(byDefault, "kmsMasterKeyId"));

/** Whether what is put into a bucket is encrypted with a key of one's own by default. */
export const encryptsWithOwnKey = (bucket: Resource, stack: Stack): boolean =>
    either(
        () => hasOwnDefault(bucket),
        () => someIn(stack.referrers(bucket, BUCKET_ENCRYPTION, "bucket"), hasOwnDefault),
    );
