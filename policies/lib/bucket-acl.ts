/** What a bucket's ACL gives to everybody: canned, or by grants of the bucket or of an ACL of its own. */
import { findIn } from "./find";
import type { Resource } from "./resource";
import type { Finding } from "./rule";
import type { View } from "./view";

const EVERYBODY = /\/groups\/global\/AllUsers$/;

/** A bucket's own grants list permissions, an ACL's have one each. */
const given = (grant: View): string[] =>
    [...grant.texts("grantee.uri"), ...grant.texts("uri")].some((uri) => EVERYBODY.test(uri))
        ? [...grant.texts("permission"), ...grant.texts("permissions")]
        : [];

/** No canned ACL of these, and no grant to everybody of what `counts`. */
export const mustNotGive =
    (canned: readonly string[], counts: (permission: string) => boolean) =>
    (bucket: Resource): Finding => {
        const ways = [
            () => (canned.includes(bucket.text("acl") ?? "") ? [`${bucket.show("acl")}; remove it`] : []),
            () =>
                findIn([...bucket.views("accessControlPolicy.grants"), ...bucket.views("grants")], (grant) =>
                    given(grant).filter(counts),
                ).map((permission) => `it grants ${permission} to everybody; remove the grant`),
        ];
        return findIn(ways, (way) => way());
    };
