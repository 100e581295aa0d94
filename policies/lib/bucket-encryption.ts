/** The default encryption of a bucket, as a resource of its own or inside the bucket (@pulumi/aws 6). */
import type { View } from "./view";

/** BucketV2 has the plurals. */
const DEFAULTS = ["applyServerSideEncryptionByDefault", "applyServerSideEncryptionByDefaults"];
const INLINE = ["serverSideEncryptionConfiguration", "serverSideEncryptionConfigurations"];

/** The rules that a bucket, or the configuration of one, holds. */
export const encryptionRulesOf = (holder: View): View[] =>
    [holder, ...INLINE.flatMap((key) => holder.views(key))].flatMap((c) => [...c.views("rule"), ...c.views("rules")]);

/** What a rule does by default. */
export const defaultsOf = (rule: View): View[] => DEFAULTS.flatMap((key) => rule.views(key));
