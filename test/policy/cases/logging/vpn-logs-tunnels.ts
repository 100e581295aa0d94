import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const logged = (logEnabled: unknown) => ({ cloudwatchLogOptions: { logEnabled, logGroupArn: "arn:aws:logs:a" } });

export const cases = resourceCases({
    compliant: { tunnel1LogOptions: logged(true), tunnel2LogOptions: logged(true) },
    violating: {
        "the first absent": { tunnel1LogOptions: ABSENT },
        "the second absent": { tunnel2LogOptions: ABSENT },
        "the second off, while the first is not known": {
            tunnel1LogOptions: logged(UNKNOWN),
            tunnel2LogOptions: logged(false),
        },
        "the second off": { tunnel2LogOptions: logged(false) },
        "logEnabled absent": { tunnel1LogOptions: logged(ABSENT) },
        "of the second too": { tunnel2LogOptions: logged(ABSENT) },
    },
    unknown: {
        "the first": { tunnel1LogOptions: logged(UNKNOWN) },
        "the second": { tunnel2LogOptions: logged(UNKNOWN) },
    },
});
