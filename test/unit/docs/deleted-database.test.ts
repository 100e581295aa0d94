/** The commands that bring a deleted database back, run with an `aws` and a `pulumi` that tell what they are asked (R-DB-5). */
import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import type * as aws from "@pulumi/aws";
import { scratchFolder } from "../../scratch";
import { bash } from "../bash";

const PAGE = fs.readFileSync(path.resolve(__dirname, "../../../docs/runbooks/database-backups.md"), "utf8");

/** What the state of layer data still has of it, beside what else is of the type. */
const WAS = {
    identifier: "integers-data-prod-database",
    resourceId: "db-GONE",
    dbSubnetGroupName: "subnets",
    parameterGroupName: "parameters",
    vpcSecurityGroupIds: ["sg-1", "sg-2"],
} satisfies aws.rds.InstanceState;

const TYPE = "aws:rds/instance:Instance";
const STATE = {
    deployment: {
        resources: [
            { type: TYPE, id: "db-OTHER", outputs: { ...WAS, identifier: `${WAS.identifier}-replica-x` } },
            { type: TYPE, id: WAS.resourceId, outputs: WAS },
            { type: "aws:rds/parameterGroup:ParameterGroup", id: "parameters", outputs: {} },
        ],
    },
};

const FAKES = [
    `pulumi() { echo '${JSON.stringify(STATE)}'; }`,
    'aws() { case "$*" in',
    "  backup*) echo arn:aws:rds:us-east-1:123456789012:snapshot:awsbackup:job-1;;",
    "  rds\\ describe-db-instances*) echo db-NEW;;",
    '  *) echo "$*";; esac; }',
];

/** The shell of a section, with the environment filled in. */
function shellOf(section: string): string[] {
    const [, text = ""] = PAGE.split(`### ${section}\n`);
    const blocks = [...text.split(/\n##/)[0]!.matchAll(/```sh\n([^]*?)```/g)].map(([, block]) => block!);
    return blocks.map((block) => block.replace(/<environment>/g, "prod").replace(/<[^<>\n]+ of layer data>/g, "x"));
}

function run(lines: readonly string[]): string[] {
    const script = ["set -eu", ...FAKES, ...lines].join("\n");
    const { stdout, stderr, status } = bash(script);
    assert.equal(status, 0, stderr);
    return stdout.trim().split("\n");
}

describe("the runbook of a deleted database", () => {
    const blocks = shellOf("The database was deleted");
    const place =
        "--db-subnet-group-name subnets --db-parameter-group-name parameters --vpc-security-group-ids sg-1 sg-2 " +
        "--no-publicly-accessible --multi-az --deletion-protection " +
        "--engine-lifecycle-support open-source-rds-extended-support-disabled";

    it("restores the one that the state names, under its name and where it was", () => {
        assert.deepEqual(run(blocks.slice(0, 1)), [
            "rds restore-db-instance-to-point-in-time --source-dbi-resource-id db-GONE --use-latest-restorable-time " +
                `--target-db-instance-identifier ${WAS.identifier} ${place}`,
        ]);
    });

    it("restores it from the vault's newest point where nothing else is left", () => {
        assert.equal(
            run(blocks).at(-1),
            `rds restore-db-instance-from-db-snapshot --db-snapshot-identifier awsbackup:job-1 --db-instance-identifier ${WAS.identifier} ${place}`,
        );
    });

    /** As the real ones: a file is looked for in the folder of -C; and what `infra` is asked. */
    const STANDING_IN = [
        "pulumi() { (cd $4; case $2 in export) cp $ROOT/now.json $8;; import) cp $8 $ROOT/now.json;; esac) }",
        "npm() { echo $4; }",
    ];
    const tell = (folder: string, setting: string): ReturnType<typeof bash> => {
        fs.mkdirSync(path.join(folder, "stacks/data"), { recursive: true });
        fs.writeFileSync(path.join(folder, "now.json"), JSON.stringify(STATE));
        const before = [`cd ${folder}`, `ROOT=${folder}`, ...FAKES, ...STANDING_IN, setting];
        return bash([...before, ...shellOf("Tell the state")].join("\n"));
    };

    it("puts the restored one into the state in its place, and changes nothing else of it", () => {
        const folder = scratchFolder("state");
        const { stdout, stderr } = tell(folder, `GONE=${WAS.resourceId} NEW=${WAS.identifier}`);
        assert.deepEqual([stdout, stderr], ["refresh\npreview\n", ""]);
        const after = JSON.parse(fs.readFileSync(path.join(folder, "now.json"), "utf8")) as typeof STATE;
        assert.deepEqual(
            after.deployment.resources.map(({ id }) => id),
            ["db-OTHER", "db-NEW", "parameters"],
        );
        after.deployment.resources[1]!.id = WAS.resourceId;
        assert.deepEqual(after, STATE);
    });

    it("asks for no refresh, which would forget the database, where the state or RDS has not what is named", () => {
        for (const setting of [`GONE=db-NEVER NEW=${WAS.identifier}`, `GONE=${WAS.resourceId} NEW=x; aws() { :; }`]) {
            const folder = scratchFolder("state");
            assert.equal(tell(folder, setting).stdout, "", setting);
            assert.deepEqual(JSON.parse(fs.readFileSync(path.join(folder, "now.json"), "utf8")), STATE, setting);
        }
    });
});
