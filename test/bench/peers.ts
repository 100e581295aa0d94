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
        execFileSync("terraform", ["init", "-input=false", "-no-color"], { cwd: directory, stdio: "pipe" });
    } catch {
        return { name, absent: "no terraform, or no AWS provider for it, on this machine" };
    }
    return {
        name,
        command: { argv: ["terraform", "plan", "-refresh=false", "-input=false", "-no-color"], cwd: directory },
    };
}

const CDK_VERSION = { "aws-cdk-lib": "2.276.0", constructs: "10.8.1" };

const CDK_APP = (resources: number) => `
const cdk = require("aws-cdk-lib");
const { aws_ec2: ec2, aws_s3: s3, aws_logs: logs, aws_cloudwatch: cloudwatch } = cdk;
const app = new cdk.App();
let stack;
for (let i = 0; i < ${resources}; i++) {
    if (i % 50 === 0) stack = new cdk.Stack(app, "bench" + i);
    const kinds = [
        () => new ec2.CfnSecurityGroup(stack, "r" + i, { groupDescription: "bench", vpcId: "vpc-1" }),
        () => new ec2.CfnSecurityGroupIngress(stack, "r" + i, { ipProtocol: "tcp", fromPort: 443, toPort: 443, cidrIp: "10.0.0.0/24" }),
        () => new s3.Bucket(stack, "r" + i),
        () => new logs.LogGroup(stack, "r" + i, { retention: 30 }),
        () => new cloudwatch.CfnAlarm(stack, "r" + i, { comparisonOperator: "GreaterThanThreshold", evaluationPeriods: 3 }),
    ];
    kinds[i % kinds.length]();
}
app.synth();
`;

export function cdkPeer(directory: string, resources: number): Peer {
    const name = `CDK synth of ${resources} resources`;
    fs.mkdirSync(directory, { recursive: true });
    fs.writeFileSync(
        path.join(directory, "package.json"),
        JSON.stringify({ private: true, dependencies: CDK_VERSION }),
    );
    fs.writeFileSync(path.join(directory, "app.js"), CDK_APP(resources));
    try {
        if (!fs.existsSync(path.join(directory, "node_modules", "aws-cdk-lib"))) {
            const flags = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock"];
            execFileSync("npm", ["install", ...flags], { cwd: directory, stdio: "pipe", timeout: 180_000 });
        }
    } catch {
        return { name, absent: "aws-cdk-lib could not be installed from the npm registry" };
    }
    return { name, command: { argv: [process.execPath, "app.js"], cwd: directory } };
}
