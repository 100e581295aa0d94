/** What a load balancer's listener does with plain traffic. */
import type { View } from "./view";

/** The provider takes it in either case. */
export const protocolOf = (view: View): string | undefined => view.text("protocol")?.toUpperCase();

/** A gateway load balancer's listener has neither port nor protocol. */
export const ofGateway = (listener: View): boolean => !listener.has("protocol") && !listener.has("port");

/** Answers with a redirect to HTTPS, whatever else it does before. */
export const redirectsToHttps = (listener: View): boolean =>
    listener
        .views("defaultActions")
        .some((a) => a.text("type") === "redirect" && a.text("redirect.protocol")?.toUpperCase() === "HTTPS");

export const isTls = (listener: View): boolean => ["HTTPS", "TLS"].includes(protocolOf(listener) ?? "");
