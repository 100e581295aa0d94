/** The types that carry a policy of their own: every one that the provider has, or a word on why not. */
import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { POLICY_HOLDERS } from "../../policies/lib/resource-policies";
import { rules } from "../../policies/rules";

const SDK = path.dirname(require.resolve("@pulumi/aws/package.json"));

/** Types whose argument of such a name is no policy on who may use the resource, or one that other rules judge. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
    "an identity's own": [
        ...["iam:GroupPolicy", "iam:Policy", "iam:RolePolicy", "iam:UserPolicy", "iot:Policy", "iot:PolicyAttachment"],
        ...["eks:PodIdentityAssociation", "transfer:Access", "transfer:User"],
    ],
    "a key's: kms-key-policy-not-public and others": [
        ...["kms:Key", "kms:KeyPolicy", "kms:ReplicaKey", "kms:ExternalKey", "kms:ReplicaExternalKey"],
    ],
    "an API's: private-api-names-callers": ["apigateway:DomainName", "apigateway:RestApi", "apigateway:RestApiPolicy"],
    "reached from the VPC alone": ["ec2:VpcEndpoint", "ec2:VpcEndpointPolicy", "vpclattice:AuthPolicy"],
    "public by purpose": ["ecrpublic:RepositoryPolicy"],
    Cedar: ["verifiedaccess:Endpoint", "verifiedaccess:Group"],
    "no policy on access, or one that names collections": [
        ...["cloudwatch:LogAccountPolicy", "cloudwatch:LogDataProtectionPolicy", "cloudwatch:LogIndexPolicy"],
        ...["ecr:LifecyclePolicy", "networkmanager:CoreNetworkPolicyAttachment", "sns:DataProtectionPolicy"],
        ...["opensearch:ServerlessAccessPolicy", "opensearch:ServerlessLifecyclePolicy"],
        ...["opensearch:ServerlessSecurityPolicy", "ses:ReceiptFilter"],
    ],
};

/** `module:Type` of each resource that takes a document under one of these names. */
function takingPolicies(): string[] {
    const argument =
        /^ {4}(?:(?:policy|accessPolicy|policyDocument|resourcePolicy|deliveryDestinationPolicy|repositoryPolicy)\??: pulumi\.Input<string|details: .*AccessPointPolicyDetails>)/m;
    const modules = fs.readdirSync(SDK, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    return modules.flatMap(({ name: module }) =>
        fs
            .readdirSync(path.join(SDK, module))
            .filter((file) => file.endsWith(".d.ts") && !/^(get[A-Z]|index)/.test(file))
            .flatMap((file) => {
                const text = fs.readFileSync(path.join(SDK, module, file), "utf8");
                const type = /^export declare class (\w+) extends pulumi\.CustomResource/m.exec(text)?.[1];
                const from = text.indexOf(`export interface ${type}Args`);
                return type !== undefined && from >= 0 && argument.test(text.slice(from)) ? [`${module}:${type}`] : [];
            }),
    );
}

describe("types with a policy of their own", () => {
    it("are all judged that the provider has, but for those that are something else", () => {
        const found = takingPolicies();
        const known = new Set<string>([...POLICY_HOLDERS, ...Object.values(OTHERS).flat()]);
        assert.ok(found.length > 60, found.join());
        assert.deepEqual(
            found.filter((type) => !known.has(type)),
            [],
        );
    });

    it("are the same for every rule on them", () => {
        const named = rules.filter(({ name }) => name.startsWith("resource-policy-"));
        for (const { name, types } of named) {
            assert.deepEqual(
                POLICY_HOLDERS.filter((type) => !types.includes(type)),
                [],
                name,
            );
        }
        assert.ok(named.length >= 5);
    });
});
