/** What `doctor` reads in `Pulumi.<environment>.yaml`. */
import { parseConfig } from "../../stacks/config";
import { readConfigFile, textsOf } from "../configuration/config-file";
import { readEnvironmentFile } from "../configuration/environment-file";
import { type Settings, standbySettings } from "./quotas";

export function fileFacts(root: string, environment: string) {
    const file = readEnvironmentFile(root, environment);
    const values = readConfigFile(root, environment);
    const plain = (key: string): string | undefined => {
        const value = values.get(key);
        return value && !value.secret ? value.text : undefined;
    };
    const region = plain("aws:region");
    return {
        provider: file.secretsprovider,
        salted: file.encryptionsalt !== undefined,
        region,
        criticalEmails: layerOf(values, "foundation", environment).values.alertEmails?.critical ?? [],
        places: placesOf(values, environment, region ?? "REGION", plain("environment:drRegion") ?? "REGION"),
    };
}

interface Place {
    readonly region: string;
    readonly settings: Settings;
}

type Layer = "foundation" | "network" | "app" | "data" | "observability" | "dr";

/** A layer's configuration, with its problems. */
function layerOf<N extends Layer>(values: ReturnType<typeof readConfigFile>, namespace: N, environment: string) {
    return parseConfig(namespace, textsOf(values, namespace), environment);
}

/** The regions of an environment, with what each needs. Undefined where the configuration has problems: `config check` tells them. */
function placesOf(
    values: ReturnType<typeof readConfigFile>,
    environment: string,
    region: string,
    drRegion: string,
): Place[] | undefined {
    const layer = <N extends Layer>(namespace: N) => layerOf(values, namespace, environment);
    const [network, app, data] = [layer("network"), layer("app"), layer("data")];
    const [observability, dr] = [layer("observability"), layer("dr")];
    if ([network, app, data, observability, dr].some(({ problems }) => problems.length > 0)) {
        return undefined;
    }
    const settings = {
        network: network.values,
        app: app.values,
        data: data.values,
        observability: observability.values,
    };
    const { standby } = dr.values;
    return [
        { region, settings },
        ...(standby.enabled ? [{ region: drRegion, settings: standbySettings(settings, standby) }] : []),
    ];
}
