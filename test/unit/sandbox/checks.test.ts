import * as assert from "node:assert";
import { type Properties, textOf } from "../../../sandbox/server/values";
import { type TestCloud, testCloud } from "./cloud";

const VPC = "aws:ec2/vpc:Vpc";
const SUBNET = "aws:ec2/subnet:Subnet";
const GROUP = "aws:ec2/securityGroup:SecurityGroup";
const INGRESS = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
const BUCKET = "aws:s3/bucket:Bucket";
const ROLE = "aws:iam/role:Role";
const KEY = "aws:kms/key:Key";
const LOG_GROUP = "aws:cloudwatch/logGroup:LogGroup";
const DB = "aws:rds/instance:Instance";

async function network(cloud: TestCloud) {
    const vpc = await cloud.make(VPC, "vpc", { cidrBlock: "10.0.0.0/16" });
    const subnet = (name: string, cidrBlock: string, availabilityZone: string) =>
        cloud.make(SUBNET, name, { vpcId: vpc.id, cidrBlock, availabilityZone });
    return { vpc, subnet };
}

describe("the sandbox refuses what AWS would refuse:", () => {
    it("a VPC larger than /16", async () => {
        await assert.rejects(testCloud().make(VPC, "vpc", { cidrBlock: "10.0.0.0/8" }), /InvalidVpc\.Range/);
    });

    it("a VPC or a subnet that is larger than /16 or smaller than /28, and takes those two", async () => {
        const cloud = testCloud();
        for (const bits of [15, 29]) {
            await assert.rejects(
                cloud.make(VPC, `vpc-${bits}`, { cidrBlock: `10.0.0.0/${bits}` }),
                /InvalidVpc\.Range/,
            );
        }
        await cloud.make(VPC, "vpc-28", { cidrBlock: "10.0.0.0/28" });
        const { subnet } = await network(cloud);
        await assert.rejects(subnet("small", "10.0.0.0/29", "us-east-1a"), /InvalidSubnet\.Range/);
        await subnet("28", "10.0.0.0/28", "us-east-1a");
        const whole = await network(cloud);
        await whole.subnet("16", "10.0.0.0/16", "us-east-1a");
    });

    it("a subnet outside of its VPC", async () => {
        const { subnet } = await network(testCloud());
        await assert.rejects(subnet("a", "10.1.1.0/24", "us-east-1a"), /InvalidSubnet\.Range.*10\.0\.0\.0\/16/);
    });

    it("a subnet that overlaps a sibling, but not one in another VPC", async () => {
        const cloud = testCloud();
        const { subnet } = await network(cloud);
        const first = await subnet("a", "10.0.1.0/24", "us-east-1a");
        await assert.rejects(
            subnet("b", "10.0.1.128/25", "us-east-1a"),
            new RegExp(`InvalidSubnet\\.Conflict.*${first.id}`),
        );
        const other = await cloud.make(VPC, "other", { cidrBlock: "10.0.0.0/16" });
        await cloud.make(SUBNET, "c", { vpcId: other.id, cidrBlock: "10.0.1.0/24", availabilityZone: "us-east-1a" });
    });

    it("a zone of another region, at preview too", async () => {
        const cloud = testCloud();
        const { subnet, vpc } = await network(cloud);
        await assert.rejects(
            subnet("a", "10.0.1.0/24", "us-west-2a"),
            /Value \(us-west-2a\) for parameter availabilityZone/,
        );
        const inputs = { vpcId: vpc.id, cidrBlock: "10.0.1.0/24", availabilityZone: "eu-west-1a" };
        await assert.rejects(cloud.aws.create(cloud.target(SUBNET, "b"), inputs, true), /eu-west-1a/);
    });

    it("an id that does not exist", async () => {
        await assert.rejects(
            testCloud().make(GROUP, "app", { vpcId: "vpc-0123456789abcdef0", name: "app" }),
            /InvalidVpcID\.NotFound: The vpc ID 'vpc-0123456789abcdef0' does not exist \(vpcId\)/,
        );
    });

    it("an id of another region, and says which", async () => {
        const cloud = testCloud();
        const { vpc } = await network(cloud);
        await assert.rejects(
            cloud.make(GROUP, "app", { vpcId: vpc.id, name: "app", region: "us-west-2" }),
            /does not exist in us-west-2 \(it is in us-east-1\)/,
        );
    });

    it("a key of another region", async () => {
        const cloud = testCloud();
        const key = await cloud.make(KEY, "key", { region: "us-west-2" });
        await assert.rejects(
            cloud.make(LOG_GROUP, "logs", { name: "logs", kmsKeyId: key.outputs["arn"]! }),
            /is of region us-west-2; kmsKeyId needs one of us-east-1/,
        );
    });

    it("an ARN of ours that does not exist, but not AWS's own", async () => {
        const cloud = testCloud();
        const role = await cloud.make(ROLE, "role", { name: "role", assumeRolePolicy: "{}" });
        const attach = (policyArn: string) =>
            cloud.make("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "a", { role: role.id, policyArn });
        await assert.rejects(
            attach("arn:aws:iam::123456789012:policy/none"),
            /NotFound: arn:aws:iam::123456789012:policy\/none/,
        );
        await attach("arn:aws:iam::aws:policy/ReadOnlyAccess");
    });

    it("takes an ARN with more behind it for the object's own", async () => {
        const cloud = testCloud();
        const group = await cloud.make(LOG_GROUP, "logs", { name: "trail" });
        await cloud.make(BUCKET, "b", { bucket: "trail-bucket" });
        const trail = (cloudWatchLogsGroupArn: string) =>
            cloud.make("aws:cloudtrail/trail:Trail", "t", {
                name: "t",
                s3BucketName: "trail-bucket",
                cloudWatchLogsGroupArn,
            });
        await assert.rejects(trail("arn:aws:logs:us-east-1:123456789012:log-group:other:*"), /does not exist/);
        await trail(`${textOf(group.outputs["arn"])}:*`);
    });

    it("a name that names nothing", async () => {
        await assert.rejects(
            testCloud().make("aws:s3/bucketVersioning:BucketVersioning", "v", { bucket: "none" }),
            /BucketNotFound: bucket names none, which does not exist in us-east-1/,
        );
    });

    it("names and ARNs are not looked for at preview: what they name may be made in the same run", async () => {
        const cloud = testCloud();
        const type = "aws:s3/bucketVersioning:BucketVersioning";
        await cloud.aws.create(cloud.target(type, "v"), { bucket: "none" }, true);
        await cloud.make(BUCKET, "b", { bucket: "some" });
        const made = await cloud.make(type, "v", { bucket: "some" });
        await cloud.aws.update(made.target, made.id, made.outputs, { bucket: "none" }, true, made.inputs);
        await assert.rejects(cloud.change(made, { bucket: "none" }), /BucketNotFound/);
    });

    it("names that are taken, and rules of a service, are not looked for at preview: the same run may change what is there", async () => {
        const cloud = testCloud();
        await cloud.make(BUCKET, "one", { bucket: "taken" });
        await cloud.aws.create(cloud.target(BUCKET, "two"), { bucket: "taken" }, true);
        await cloud.aws.create(cloud.target(VPC, "vpc"), { cidrBlock: "10.0.0.0/8" }, true);
    });

    it("AWS's own groups and users are named without being made", async () => {
        const cloud = testCloud();
        const database = { identifier: "db", engine: "postgres", instanceClass: "db.t4g.micro" };
        const named = (parameterGroupName: string) => cloud.make(DB, "db", { ...database, parameterGroupName });
        for (const wrong of ["mine", "defaults"]) {
            await assert.rejects(
                named(wrong),
                new RegExp(`ParameterGroupNotFound: parameterGroupName names ${wrong},`),
            );
        }
        await named("default.postgres17");
        const users = { userGroupId: "users", engine: "redis", userIds: ["default"] };
        await cloud.make("aws:elasticache/userGroup:UserGroup", "users", users);
    });

    it("a name twice in one account, but not in two", async () => {
        const cloud = testCloud();
        await cloud.make(ROLE, "one", { name: "app", assumeRolePolicy: "{}" });
        await assert.rejects(
            cloud.make(ROLE, "two", { name: "app", assumeRolePolicy: "{}" }),
            /EntityAlreadyExists: name "app" is already taken by app/,
        );
        await cloud.make(ROLE, "one", { name: "app", assumeRolePolicy: "{}" }, "prod");
    });

    it("a name of IAM twice, whatever its path and its case", async () => {
        const cloud = testCloud();
        for (const type of ["role:Role", "policy:Policy", "user:User", "group:Group"].map(
            (name) => `aws:iam/${name}`,
        )) {
            const make = (resource: string, name: string, path = "/") =>
                cloud.make(type, resource, { name, path, assumeRolePolicy: "{}", policy: "{}" });
            const one = await make("one", "App");
            await assert.rejects(make("path", "App", "/other/"), /EntityAlreadyExists: name "App" is already taken/);
            await assert.rejects(make("case", "app"), /EntityAlreadyExists: app is already taken by App: /);
            await assert.rejects(make("case", "APP"), /EntityAlreadyExists: APP is already taken by App: /);
            await cloud.change(one, { ...one.inputs, tags: { Owner: "platform" } });
            await make("other", "App2");
        }
    });

    it("a bucket name twice in the world", async () => {
        const cloud = testCloud();
        await cloud.make(BUCKET, "b", { bucket: "integers" });
        await assert.rejects(cloud.make(BUCKET, "b", { bucket: "integers" }, "prod"), /BucketAlreadyExists/);
        const elsewhere = { bucket: "integers", region: "us-west-2" };
        await assert.rejects(cloud.make(BUCKET, "west", elsewhere), /BucketAlreadyExists/);
    });

    it("the same name in two regions is two objects", async () => {
        const cloud = testCloud();
        const one = await cloud.make(LOG_GROUP, "one", { name: "logs" });
        const two = await cloud.make(LOG_GROUP, "two", { name: "logs", region: "us-west-2" });
        await cloud.aws.delete(two.target, two.id, two.outputs);
        assert.ok(cloud.aws.read(one.target, one.id, one.outputs, one.inputs));
    });

    it("the same rule twice in a security group", async () => {
        const cloud = testCloud();
        const { vpc } = await network(cloud);
        const group = await cloud.make(GROUP, "app", { vpcId: vpc.id, name: "app" });
        const rule = {
            securityGroupId: group.id,
            ipProtocol: "tcp",
            fromPort: 443,
            toPort: 443,
            cidrIpv4: "10.0.0.0/16",
        };
        await cloud.make(INGRESS, "one", rule);
        await assert.rejects(cloud.make(INGRESS, "two", rule), /InvalidPermission\.Duplicate/);
        await cloud.make(INGRESS, "three", { ...rule, cidrIpv4: "10.1.0.0/16" });
    });

    it("a description of a security group's rule with an apostrophe", async () => {
        const cloud = testCloud();
        const { vpc } = await network(cloud);
        const described = (description: string) =>
            cloud.make(GROUP, description.slice(0, 3), { vpcId: vpc.id, name: description, description });
        await assert.rejects(described("PgBouncer's tasks"), /InvalidParameterValue: .*PgBouncer's/);
        const group = await described("R-DB-3: tasks (of PgBouncer), 5432");
        const rule = {
            securityGroupId: group.id,
            ipProtocol: "tcp",
            fromPort: 5432,
            toPort: 5432,
            cidrIpv4: "10.0.0.0/16",
        };
        await assert.rejects(
            cloud.make(INGRESS, "one", { ...rule, description: "its ‘own’" }),
            /InvalidParameterValue/,
        );
    });

    it("an application load balancer in one zone", async () => {
        const cloud = testCloud();
        const { subnet } = await network(cloud);
        const a = await subnet("a", "10.0.1.0/24", "us-east-1a");
        const b = await subnet("b", "10.0.2.0/24", "us-east-1a");
        const c = await subnet("c", "10.0.3.0/24", "us-east-1b");
        const balancer = (subnets: string[]) =>
            cloud.make("aws:lb/loadBalancer:LoadBalancer", "lb", { name: "lb", subnets });
        await assert.rejects(balancer([a.id, b.id]), /two different Availability Zones/);
        await balancer([a.id, c.id]);
        const subnetMappings = [a, c].map(({ id }) => ({ subnetId: id }));
        await cloud.make("aws:lb/loadBalancer:LoadBalancer", "mapped", { name: "mapped", subnetMappings });
    });

    it("a load balancer that may not write its logs where it shall: no policy yet, another folder, a condition", async () => {
        const cloud = testCloud();
        const { subnet } = await network(cloud);
        const subnets = [
            await subnet("a", "10.0.1.0/24", "us-east-1a"),
            await subnet("b", "10.0.2.0/24", "us-east-1b"),
        ];
        const logging = (name: string, logs: Properties) =>
            cloud.make("aws:lb/loadBalancer:LoadBalancer", name, {
                name,
                subnets: subnets.map(({ id }) => id),
                ...logs,
            });
        const balancer = () => logging("lb", { accessLogs: { enabled: true, bucket: "logs", prefix: "alb" } });
        const admit = (folder: string, more: object, bucket = "logs") => ({
            bucket,
            policy: JSON.stringify({
                Statement: [
                    {
                        Effect: "Allow",
                        Principal: { Service: "logdelivery.elasticloadbalancing.amazonaws.com" },
                        Action: "s3:PutObject",
                        Resource: `arn:aws:s3:::logs/${folder}/*`,
                        ...more,
                    },
                ],
            }),
        });
        const denied = /Access Denied for bucket: logs\..*alb\/AWSLogs\/123456789012/;
        await cloud.make(BUCKET, "logs", { bucket: "logs" });
        await assert.rejects(balancer(), denied);
        const account = { Condition: { StringEquals: { "aws:SourceAccount": "123456789012" } } };
        const policy = await cloud.make("aws:s3/bucketPolicy:BucketPolicy", "logs", admit("alb", account));
        await assert.rejects(balancer(), denied);
        await cloud.change(policy, admit("other", {}));
        await assert.rejects(balancer(), denied);
        // What another bucket's policy admits helps nobody.
        await cloud.make(BUCKET, "other", { bucket: "other" });
        await cloud.make("aws:s3/bucketPolicy:BucketPolicy", "other", admit("alb", {}, "other"));
        await assert.rejects(balancer(), denied);
        const folders = ["other", "alb/AWSLogs/123456789012"].map((folder) => `arn:aws:s3:::logs/${folder}/*`);
        await cloud.change(policy, admit("", { Resource: folders }));
        await balancer();
        for (const kind of ["accessLogs", "connectionLogs", "healthCheckLogs"]) {
            await logging(`without-${kind}`, { [kind]: { enabled: false, bucket: "logs", prefix: "other-folder" } });
            await assert.rejects(
                logging(kind, { [kind]: { enabled: true, bucket: "logs" } }),
                /Access Denied for bucket: logs\..*write below AWSLogs\/123456789012,/,
            );
        }
    });

    it("a web ACL for CloudFront outside of us-east-1", async () => {
        const acl = { name: "acl", scope: "CLOUDFRONT", defaultAction: { allow: {} } };
        await assert.rejects(
            testCloud({ region: "us-west-2" }).make("aws:wafv2/webAcl:WebAcl", "acl", acl),
            /only in us-east-1/,
        );
    });

    it("a replica of a key that is not multi-Region", async () => {
        const cloud = testCloud();
        const replica = (primaryKeyArn: string) =>
            cloud.make("aws:kms/replicaKey:ReplicaKey", "replica", { primaryKeyArn, region: "us-west-2" });
        const single = await cloud.make(KEY, "single", {});
        await assert.rejects(replica(textOf(single.outputs["arn"])), /is not a multi-Region primary key/);
        const multi = await cloud.make(KEY, "multi", { multiRegion: true });
        const made = await replica(textOf(multi.outputs["arn"]));
        assert.strictEqual(made.id, multi.id);
        assert.match(textOf(made.outputs["arn"]), /^arn:aws:kms:us-west-2:123456789012:key\/mrk-[0-9a-f]{32}$/);
    });

    describe("deletion", () => {
        it("of a VPC that is not empty", async () => {
            const cloud = testCloud();
            const { vpc, subnet } = await network(cloud);
            const a = await subnet("a", "10.0.1.0/24", "us-east-1a");
            await assert.rejects(
                cloud.aws.delete(vpc.target, vpc.id, vpc.outputs),
                new RegExp(`DependencyViolation.*${a.id}`),
            );
            await cloud.aws.delete(a.target, a.id, a.outputs);
            await cloud.aws.delete(vpc.target, vpc.id, vpc.outputs);
            assert.deepStrictEqual([...cloud.store.all()], []);
        });

        it("of a security group that another group's rule names", async () => {
            const cloud = testCloud();
            const { vpc } = await network(cloud);
            const app = await cloud.make(GROUP, "app", { vpcId: vpc.id, name: "app" });
            const database = await cloud.make(GROUP, "database", { vpcId: vpc.id, name: "database" });
            const rule = { securityGroupId: database.id, ipProtocol: "tcp", referencedSecurityGroupId: app.id };
            await cloud.make(INGRESS, "rule", rule);
            await assert.rejects(cloud.aws.delete(app.target, app.id, app.outputs), /DependencyViolation/);
        });

        it("of a role that has policies", async () => {
            const cloud = testCloud();
            const role = await cloud.make(ROLE, "role", { name: "role", assumeRolePolicy: "{}" });
            await cloud.make("aws:iam/rolePolicy:RolePolicy", "p", { role: role.id, name: "p", policy: "{}" });
            await assert.rejects(
                cloud.aws.delete(role.target, role.id, role.outputs),
                /DependencyViolation.*RolePolicy/,
            );
        });

        it("of what is protected, until the protection is taken off", async () => {
            const cloud = testCloud();
            const inputs = {
                identifier: "db",
                engine: "postgres",
                instanceClass: "db.t4g.micro",
                skipFinalSnapshot: true,
            };
            const db = await cloud.make(DB, "db", { ...inputs, deletionProtection: true });
            await assert.rejects(
                cloud.aws.delete(db.target, db.id, db.outputs),
                /OperationNotPermitted.*deletionProtection/,
            );
            await cloud.change(db, { ...inputs, deletionProtection: false });
            await cloud.aws.delete(db.target, db.id, db.outputs);
        });

        it("of a database without a final snapshot, unless that was asked for", async () => {
            const cloud = testCloud();
            const db = await cloud.make(DB, "db", {
                identifier: "db",
                engine: "postgres",
                instanceClass: "db.t4g.micro",
            });
            await assert.rejects(cloud.aws.delete(db.target, db.id, db.outputs), /finalSnapshotIdentifier is required/);
        });

        it("of what is gone succeeds; it cannot be read, and not be changed", async () => {
            const cloud = testCloud();
            const { vpc } = await network(cloud);
            await cloud.aws.delete(vpc.target, vpc.id, vpc.outputs);
            assert.strictEqual(cloud.aws.read(vpc.target, vpc.id, vpc.outputs, vpc.inputs), undefined);
            await assert.rejects(cloud.change(vpc, vpc.inputs), /NotFound: vpc-\w+ does not exist .*run a refresh/);
            // A preview says what the state says.
            await cloud.aws.update(vpc.target, vpc.id, vpc.outputs, vpc.inputs, true, vpc.inputs);
            await cloud.aws.delete(cloud.target(VPC, "vpc"), "vpc-0123456789abcdef0", {});
        });
    });
});
