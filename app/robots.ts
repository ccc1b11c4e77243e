import type { MetadataRoute } from "next";

/** Everything may be read by search engines but the interfaces for programs. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: "*", allow: "/", disallow: "/api/" } };
}
