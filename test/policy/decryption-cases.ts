/** Cases of "no statement lets a principal decrypt with every key". */
export const KEY = "arn:aws:kms:us-east-1:1:key/1234";
const document = (statement: object) => JSON.stringify({ Version: "2012-10-17", Statement: [statement] });
const allow = (change: object) => document({ Effect: "Allow", Action: "kms:Decrypt", Resource: KEY, ...change });

export const compliantDocument = allow({});
export const passingDocuments: Record<string, string> = {
    "a key's description on every key": allow({ Action: "kms:DescribeKey", Resource: "*" }),
    "a denial": document({ Effect: "Deny", Action: "kms:*", Resource: "*" }),
    "everything but what KMS does": document({ Effect: "Allow", NotAction: "kms:*", Resource: "*" }),
    "everything but decryption": document({
        Effect: "Allow",
        NotAction: ["iam:*", "kms:Decrypt", "kms:ReEncryptFrom"],
        Resource: "*",
    }),
    "the keys whose ids begin alike": allow({ Resource: "arn:aws:kms:us-east-1:1:key/*1234" }),
    "every key of an alias' name": allow({ Resource: "arn:aws:kms:us-east-1:1:alias/app" }),
};
export const violatingDocuments: Record<string, string> = {
    "every resource": allow({ Resource: "*" }),
    "every key of the account": allow({ Resource: "arn:aws:kms:*:1:key/*" }),
    "every key, by fewer parts": allow({ Resource: "arn:aws:kms:*" }),
    "every key, by two stars": allow({ Resource: "arn:aws:kms:*:1:key/**" }),
    "among other actions, in other case": allow({ Action: ["s3:GetObject", "KMS:decrypt"], Resource: ["*"] }),
    "re-encryption": allow({ Action: "kms:ReEncryptFrom", Resource: "*" }),
    "by a wildcard": allow({ Action: "kms:De*", Resource: "*" }),
    "every action of KMS": allow({ Action: "kms:*", Resource: "*" }),
    "every action": allow({ Action: "*", Resource: "*" }),
    "by exclusion of another service": document({ Effect: "Allow", NotAction: "iam:*", Resource: "*" }),
    "by exclusion of one of the two": document({ Effect: "Allow", NotAction: "kms:Decrypt", Resource: "*" }),
    "every key beside one": allow({ Resource: [KEY, "arn:aws:kms:us-east-1:1:key/*"] }),
    "every key but one": document({ Effect: "Allow", Action: "kms:Decrypt", NotResource: KEY }),
    "a condition on the service, which names no key": allow({
        Resource: "*",
        Condition: { StringEquals: { "kms:ViaService": "s3.us-east-1.amazonaws.com" } },
    }),
};
