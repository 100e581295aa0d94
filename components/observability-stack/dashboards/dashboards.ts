/** Dashboards from rows, with Grafana's own SDK (R-OBS-2). No Pulumi here. */
import {
    type Dashboard,
    DashboardBuilder,
    type DataSourceRef,
    ThresholdsConfigBuilder,
    ThresholdsMode,
} from "@grafana/grafana-foundation-sdk/dashboard";
import { DataqueryBuilder } from "@grafana/grafana-foundation-sdk/prometheus";
import { PanelBuilder as StatBuilder } from "@grafana/grafana-foundation-sdk/stat";
import { PanelBuilder as TimeseriesBuilder } from "@grafana/grafana-foundation-sdk/timeseries";
import { dashboardNames, type DashboardName } from "./names";
import { type Panel, type PanelInputs, panelsOf } from "./panels";

/** uid of the data source, as it is provisioned in Grafana. */
const PROMETHEUS: DataSourceRef = { type: "prometheus", uid: "prometheus" };

/** Grafana's grid is 24 wide: four numbers or two graphs in a row. */
const SIZES = { stat: { span: 6, height: 6 }, timeseries: { span: 12, height: 8 } } as const;

/** Every dashboard, by name, as the JSON model that Grafana provisions. */
export function dashboards(inputs: PanelInputs): Readonly<Record<DashboardName, Dashboard>> {
    const panels = panelsOf(inputs);
    const built = dashboardNames.map((name) => [name, dashboard(name, inputs.environment, panels[name])] as const);
    return Object.fromEntries(built) as Record<DashboardName, Dashboard>;
}

function dashboard(name: DashboardName, environment: string, panels: readonly Panel[]): Dashboard {
    const builder = new DashboardBuilder(`Integers ${environment}: ${name}`)
        .uid(`integers-${name}`)
        .tags(["integers", environment])
        .timezone("utc")
        .time({ from: "now-6h", to: "now" })
        .refresh("1m")
        // A change by hand would be gone after the next deployment.
        .readonly();
    for (const panel of panels) {
        builder.withPanel(panelBuilder(panel));
    }
    return builder.build();
}

function panelBuilder(panel: Panel): StatBuilder | TimeseriesBuilder {
    const kind = panel.kind ?? "timeseries";
    const builder = kind === "stat" ? new StatBuilder() : new TimeseriesBuilder();
    builder
        .title(panel.title)
        .unit(panel.unit)
        .datasource(PROMETHEUS)
        .span(SIZES[kind].span)
        .height(SIZES[kind].height)
        .thresholds(new ThresholdsConfigBuilder().mode(ThresholdsMode.Absolute).steps(steps(panel)));
    Object.entries(panel.queries).forEach(([expr, legend], index) =>
        builder.withTarget(
            new DataqueryBuilder()
                .expr(expr)
                .legendFormat(legend)
                .refId(String.fromCharCode("A".charCodeAt(0) + index)),
        ),
    );
    return builder;
}

/** Grafana takes the first colour for everything below the first value. */
function steps({ limit, lessIsWorse = false }: Panel) {
    const [below, above] = lessIsWorse ? ["red", "green"] : ["green", "red"];
    const base = { value: null, color: limit === undefined ? "green" : below };
    return limit === undefined ? [base] : [base, { value: limit, color: above }];
}
