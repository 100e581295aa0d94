/** Grants of an ACL, for the cases of the rules about them. */
import { ABSENT } from "./harness";

export const ALL_USERS = "http://acs.amazonaws.com/groups/global/AllUsers";
export const LOG_DELIVERY = "http://acs.amazonaws.com/groups/s3/LogDelivery";

export const granted = (permission: unknown, uri: unknown = ALL_USERS) => ({
    acl: ABSENT,
    accessControlPolicy: { grants: [{ grantee: { type: "Group", uri }, permission }] },
});

/** A grant to one account, which has no group. */
export const grantedToOne = (permission: string) => ({
    acl: ABSENT,
    accessControlPolicy: { grants: [{ grantee: { type: "CanonicalUser", id: "f".repeat(64) }, permission }] },
});

/** Grants to everybody in the bucket itself. */
export const grantedInline = (...permissions: string[]) => ({
    acl: ABSENT,
    grants: [{ type: "Group", uri: ALL_USERS, permissions }],
});
