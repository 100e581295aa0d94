/**
 * Seconds that each hop keeps an idle connection (R-EDGE-1, R-EDGE-6): the nearer to the application, the longer. A hop that
 * closes first may do so while the one before sends a request, and the user gets a 502 (ELB User Guide, "Troubleshoot your
 * Application Load Balancers", HTTP 502).
 */
export const KEEP_ALIVE_SECONDS = {
    /** CloudFront to its origin; it takes 1 to 120 (CloudFront API, CustomOriginConfig). */
    cdn: 60,
    /** The load balancer's, towards both sides. */
    loadBalancer: 75,
    /** Puma's; its own default is below the load balancer's. */
    application: 80,
} as const;

/**
 * Seconds after which the load balancer lets a client's connection end, however busy: with the response to the next request,
 * so that none is lost. 60 is the least that it takes, 3,600 its default. A zonal shift and a failover are changes of DNS, which
 * connections that are open do not ask: the CDN's would go on to the zone or region that was left (ELB User Guide, "HTTP
 * client keepalive duration"; ARC Developer Guide, "Limit the time that clients stay connected to your endpoints").
 */
export const CLIENT_CONNECTION_SECONDS = 60;
