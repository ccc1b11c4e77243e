import type { MetadataRoute } from "next";

/**
 * What a device needs to install Rehearse. The colours are the light theme's, which a splash screen shows; the bar
 * around the app follows the theme by the metadata in layout.tsx.
 */
export default function manifest(): MetadataRoute.Manifest {
  const screenshot = (name: string, sizes: string, form: "narrow" | "wide", label: string) => ({
    src: `/screenshots/${name}.png`,
    sizes,
    type: "image/png",
    form_factor: form,
    label,
  });
  return {
    id: "/",
    name: "Rehearse",
    short_name: "Rehearse",
    description: "Flashcards and practice questions for certification exams. Works without a network.",
    lang: "en",
    start_url: "/",
    scope: "/",
    display: "standalone",
    background_color: "#fbf8f3",
    theme_color: "#fbf8f3",
    categories: ["education"],
    icons: [
      { src: "/icons/icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "/icons/icon-512.png", sizes: "512x512", type: "image/png" },
      { src: "/icons/maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
      // The specification knows it; Next's types don't.
      {
        src: "/icons/monochrome-512.png",
        sizes: "512x512",
        type: "image/png",
        purpose: "monochrome" as "maskable",
      },
    ],
    screenshots: [
      screenshot("home-narrow", "390x844", "narrow", "The first page: start a quick quiz"),
      screenshot("question-narrow", "390x844", "narrow", "A question with its explanation"),
      screenshot("home-wide", "1280x800", "wide", "The first page on a desk"),
      screenshot("question-wide", "1280x800", "wide", "A question on a desk"),
    ],
    shortcuts: [
      { name: "Quick quiz", description: "Five questions", url: "/start?with=quiz" },
      { name: "Today", description: "What today holds", url: "/start?with=day" },
    ],
  };
}
