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
