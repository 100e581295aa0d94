/** Commands of the monitoring cluster's runbooks, run with an `aws`, a `kubectl` and a `curl` that tell what they are asked. */
import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { FILEBEAT_CLAIM } from "../../../components/observability-stack/tools/elastic/filebeat";
import { LOG_STREAM } from "../../../components/observability-stack/tools/elastic/lifecycle";
import { NAME } from "../../../components/observability-stack/tools/values/prometheus";
import { bash } from "../bash";

const RUNBOOKS = path.resolve(__dirname, "../../../docs/runbooks");
const read = (page: string) => fs.readFileSync(path.join(RUNBOOKS, `${page}.md`), "utf8");

/** What the first block of shell under a line says, where `answers` gives what its questions are answered with. */
function saidBy(page: string, line: RegExp, answers: Readonly<Record<string, string>>): string[] {
    const [, after = ""] = read(page).split(line);
    const [, block = ""] = /```sh\n([^]*?)```/.exec(after) ?? [];
    const cases = Object.entries(answers).map(([asked, answer]) => `"${asked}"*) echo '${answer}';;`);
    const fakes = ["aws", "kubectl", "curl"].map(
        (tool) => `${tool}() { case "${tool} $*" in ${cases.join(" ")} *) echo "${tool} $*";; esac; }`,
    );
    const script = ["set -eu", ...fakes, block.replace(/<(\w+)>/g, "$1")].join("\n");
    const { stdout, stderr, status } = bash(script);
    assert.equal(status, 0, stderr);
    return stdout.trim().split("\n");
}

describe("the runbooks of the monitoring cluster", () => {
    it("end the instance of a node that does not answer, and drain no such node: kubectl would wait for it for ever", () => {
        const said = saidBy("monitoring-nodes", /^- Not ready/m, { "kubectl get node": "aws:///us-east-1a/i-0abc" });
        assert.deepEqual(said, ["aws ec2 terminate-instances --instance-ids i-0abc"]);
        const [, drain = ""] = /^- ([^\n]*?): `kubectl drain/m.exec(read("monitoring-nodes")) ?? [];
        assert.match(drain, /node that is ready/);
    });

    it("take a volume away while its pod has it: of a pod that was deleted first the next one has it again", () => {
        const said = saidBy("monitoring-itself", /A corrupt volume/, { "kubectl -n monitoring get pod": "data-1" });
        assert.deepEqual(said, [
            "kubectl -n monitoring delete pvc data-1 --wait=false",
            "kubectl -n monitoring delete pod pod",
        ]);
    });

    it("delete the stream of the logs before Filebeat reads all of them anew: an id is known within one index alone", () => {
        const [, steps = ""] = /^- Filebeat cannot get its disk: ([^]*?)\n- /m.exec(read("monitoring-itself")) ?? [];
        const [stream, claim] = [`DELETE _data_stream/${LOG_STREAM}`, `delete the claim \`${FILEBEAT_CLAIM}\``];
        assert.ok(steps.includes(stream) && steps.indexOf(stream) < steps.indexOf(claim), steps);
    });

    it("silence an alert where Alertmanager runs, with the reason that amtool asks for", () => {
        const [said = ""] = saidBy("monitoring-access", /^\*\*Silence an alert/m, {});
        assert.ok(
            said.startsWith(`kubectl -n monitoring exec alertmanager-${NAME}-0 -c alertmanager -- amtool `),
            said,
        );
        assert.match(said, / silence add alertname=alert .*--comment reason$/);
    });

    it("ask the managed workspace for its metrics by signed requests: no tool of the cluster shows them", () => {
        const said = saidBy("monitoring-access", /^\*\*Metrics older/m, {
            "aws amp list-workspaces": "ws-1",
            "aws amp describe-workspace --workspace-id ws-1": "https://prometheus/ws-1/",
            "aws configure export-credentials": "AWS_ACCESS_KEY_ID=a AWS_SECRET_ACCESS_KEY=b AWS_SESSION_TOKEN=c",
        });
        assert.deepEqual(said, [
            "curl -sS https://prometheus/ws-1/api/v1/query_range --aws-sigv4 aws:amz:region:aps --user a:b " +
                "-H X-Amz-Security-Token: c --data-urlencode query=PromQL -d start=time -d end=time -d step=5m",
        ]);
    });

    it("ask before an update of Kubernetes what EKS found, and for the addresses of the control plane's subnets", () => {
        const said = saidBy("monitoring-upgrade", /^6\. Kubernetes/m, {
            "aws eks describe-cluster": '["subnet-1", "subnet-2"]',
        });
        const cluster = "--cluster-name integers-environment-monitoring";
        const [refresh, insights, addresses] = said;
        assert.equal(said.length, 3);
        // EKS looks by itself once a day, so that what is mended would be listed still.
        assert.equal(refresh, `aws eks start-insights-refresh ${cluster}`);
        assert.ok(
            insights!.startsWith(`aws eks list-insights ${cluster} --filter {"categories": ["UPGRADE_READINESS"]`),
        );
        assert.ok(addresses!.includes('--filters [{"Name": "subnet-id", "Values": ["subnet-1", "subnet-2"]}] '));
    });
});
