import * as aws from "@pulumi/aws";

/** `aws:defaultTags`: the provider gives them to what it makes, not to what AWS launches or makes of that, such as machines and disks. */
export function defaultTags(): Readonly<Record<string, string>> {
    return aws.config.defaultTags?.tags ?? {};
}
