/** What others need for as many resources: a Terraform configuration and a CDK application, made on the spot. */
import { execFileSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import type { Command } from "./measure";

export interface Peer {
    readonly name: string;
    /** Undefined where the peer is not to be had; then `absent` says why. */
    readonly command?: Command;
    readonly absent?: string;
}

/** A mix of types as our layers have them, so that schemas of several services are loaded. */
const TERRAFORM_MIX: readonly ((i: number) => string)[] = [
    (i) => `resource "aws_security_group" "r${i}" {\n  name = "bench-${i}"\n  vpc_id = "vpc-0a1b2c3d4e5f60718"\n}`,
    (i) =>
        `resource "aws_vpc_security_group_ingress_rule" "r${i}" {\n  security_group_id = "sg-0a1b2c3d4e5f60718"\n  ip_protocol = "tcp"\n  from_port = 443\n  to_port = 443\n  cidr_ipv4 = "10.0.${i % 250}.0/24"\n}`,
    (i) => `resource "aws_s3_bucket" "r${i}" {\n  bucket = "integers-bench-${i}"\n}`,
    (i) => `resource "aws_cloudwatch_log_group" "r${i}" {\n  name = "/bench/${i}"\n  retention_in_days = 30\n}`,
    (i) =>
        `resource "aws_cloudwatch_metric_alarm" "r${i}" {\n  alarm_name = "bench-${i}"\n  comparison_operator = "GreaterThanThreshold"\n  evaluation_periods = 3\n  metric_name = "CPUUtilization"\n  namespace = "AWS/EC2"\n  period = 60\n  statistic = "Average"\n  threshold = 80\n}`,
];

const TERRAFORM_PROVIDER = `terraform {
  required_providers { aws = { source = "hashicorp/aws" } }
}
provider "aws" {
  region = "us-east-1"
  access_key = "bench"
  secret_key = "bench"
  skip_credentials_validation = true
  skip_requesting_account_id = true
  skip_metadata_api_check = true
}
`;

export function terraformPeer(directory: string, resources: number): Peer {
    const name = `terraform plan of ${resources} resources`;
    fs.mkdirSync(directory, { recursive: true });
    const blocks = Array.from({ length: resources }, (_, i) => TERRAFORM_MIX[i % TERRAFORM_MIX.length]?.(i));
    fs.writeFileSync(path.join(directory, "main.tf"), TERRAFORM_PROVIDER + blocks.join("\n"));
    try {
        const mirror = pluginMirror();
        const from = mirror === undefined ? [] : [`-plugin-dir=${mirror}`];
        execFileSync("terraform", ["init", "-input=false", "-no-color", ...from], { cwd: directory, stdio: "pipe" });
    } catch {
        return { name, absent: "no terraform, or no AWS provider for it, on this machine" };
    }
    return {
        name,
        command: { argv: ["terraform", "plan", "-refresh=false", "-input=false", "-no-color"], cwd: directory },
    };
}

/** A folder with providers that were put on the machine by hand: $TF_PLUGINS, else the usual places. */
function pluginMirror(): string | undefined {
    const named = process.env["TF_PLUGINS"];
    const bases = ["/usr/local/share/terraform", "/usr/share/terraform", "/opt"].filter((base) => fs.existsSync(base));
    const below = bases.flatMap((base) => fs.readdirSync(base).map((name) => path.join(base, name)));
    const holds = (folder: string) => fs.existsSync(path.join(folder, "registry.terraform.io", "hashicorp", "aws"));
    return [...(named === undefined ? [] : [named]), ...below].find(holds);
}

/** Run as its users do: an application in TypeScript, transpiled as it runs, through the `cdk` command. */
const CDK_VERSION = {
    "aws-cdk": "2.1148.1",
    "aws-cdk-lib": "2.276.0",
    constructs: "10.8.1",
    "ts-node": "10.9.2",
    typescript: "5.9.3",
};

const CDK_APP = (resources: number) => `
import * as cdk from "aws-cdk-lib";
import { aws_cloudwatch as cloudwatch, aws_iam as iam, aws_logs as logs, aws_s3 as s3, aws_sns as sns } from "aws-cdk-lib";
const app = new cdk.App();
let stack = new cdk.Stack(app, "bench");
const kinds: ((id: string) => void)[] = [
    (id) => new s3.Bucket(stack, id, { encryption: s3.BucketEncryption.S3_MANAGED, enforceSSL: false }),
    (id) => new logs.LogGroup(stack, id, { retention: logs.RetentionDays.ONE_MONTH }),
    (id) => new sns.Topic(stack, id),
    (id) => new iam.Role(stack, id, { assumedBy: new iam.ServicePrincipal("ecs-tasks.amazonaws.com") }),
    (id) =>
        new cloudwatch.Alarm(stack, id, {
            metric: new cloudwatch.Metric({ namespace: "AWS/EC2", metricName: "CPUUtilization" }),
            threshold: 80,
            evaluationPeriods: 3,
        }),
];
for (let i = 0; i < ${resources}; i++) {
    if (i > 0 && i % 100 === 0) stack = new cdk.Stack(app, "bench" + i);
    kinds[i % kinds.length]!("r" + i);
}
`;

export function cdkPeer(directory: string, resources: number): Peer {
    const name = `CDK synth of ${resources} resources`;
    fs.mkdirSync(directory, { recursive: true });
    fs.writeFileSync(
        path.join(directory, "package.json"),
        JSON.stringify({ private: true, dependencies: CDK_VERSION }),
    );
    fs.writeFileSync(path.join(directory, "app.ts"), CDK_APP(resources));
    fs.writeFileSync(
        path.join(directory, "tsconfig.json"),
        JSON.stringify({ compilerOptions: { target: "ES2022", module: "commonjs", strict: true, skipLibCheck: true } }),
    );
    fs.writeFileSync(
        path.join(directory, "cdk.json"),
        JSON.stringify({
            app: "node -r ts-node/register/transpile-only app.ts",
            versionReporting: false,
            notices: false,
        }),
    );
    try {
        if (!fs.existsSync(path.join(directory, "node_modules", "aws-cdk"))) {
            const flags = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock"];
            execFileSync("npm", ["install", ...flags], { cwd: directory, stdio: "pipe", timeout: 180_000 });
        }
    } catch {
        return { name, absent: "aws-cdk-lib could not be installed from the npm registry" };
    }
    return {
        name,
        command: { argv: [process.execPath, "node_modules/aws-cdk/bin/cdk", "synth", "--quiet"], cwd: directory },
    };
}
