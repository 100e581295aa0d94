/** Reports the RDS events of a region's instances to the region's topics (R-DB-6). */
import * as aws from "@pulumi/aws";
import type { AlarmTopics, Severity } from "../shared/alarms";
import type { ChildOptions } from "../shared/child-options";
import { eventCategories } from "./event-categories";

export function createEventSubscriptions(
    name: string,
    topics: AlarmTopics,
    instances: readonly aws.rds.Instance[],
    opts: ChildOptions,
): void {
    for (const severity of Object.keys(eventCategories) as Severity[]) {
        new aws.rds.EventSubscription(
            `${name}-events-${severity}`,
            {
                snsTopic: topics[severity],
                sourceType: "db-instance",
                sourceIds: instances.map((instance) => instance.identifier),
                eventCategories: [...eventCategories[severity]],
            },
            opts,
        );
    }
}
