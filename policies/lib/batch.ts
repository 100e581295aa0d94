/** The containers of an AWS Batch job definition, which the provider takes as JSON text, by what the job runs on. */
import { findIn } from "./find";
import { documentOf, parseInApiWords } from "./json";
import { View } from "./view";

/** A block's JSON, or the block itself. */
const read = (job: View, key: string): View => new View(documentOf(job.get(key), parseInApiWords));

const tasksIn = (properties: View): View[] =>
    properties.views("taskProperties").flatMap((task) => task.views("containers"));

/** Where containers are: one of the job's own, one for each range of nodes, those of a task of ECS, those of a pod of EKS. */
const PLACES: readonly ((job: View) => View[])[] = [
    (job) => [read(job, "containerProperties")],
    (job) =>
        read(job, "nodeProperties")
            .views("nodeRangeProperties")
            .flatMap((range) => [new View(range.get("container")), ...tasksIn(new View(range.get("ecsProperties")))]),
    (job) => tasksIn(read(job, "ecsProperties")),
    (job) => ["containers", "initContainers"].flatMap((list) => job.views(`eksProperties.podProperties.${list}`)),
];

/** What is told of each container, as `findIn` finds it. */
export const findInBatchContainers = <F>(job: View, find: (container: View) => readonly F[]): F[] =>
    findIn(PLACES, (place) => findIn(place(job), find));
