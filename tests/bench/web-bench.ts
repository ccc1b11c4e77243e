import { chromium } from "@playwright/test";
import { systemChromium } from "@/cli/prepare/browser.mjs";
import { type Spread, spreadOf } from "./spread";
import { benchedPages } from "./web/benched-pages";
import { emulatedPhone } from "./web/emulated-phone";
import { serveHello } from "./web/hello-app";
import { type FirstAnswer, measureAnswer } from "./web/measure-answer";
import { measureLoad, type PageLoad } from "./web/measure-load";
import { serveRehearse } from "./web/served-app";

type Figures<T> = { [K in keyof T as NonNullable<T[K]> extends number ? K : never]: Spread };

/** What one page came to. */
export interface PageFigures {
  page: string;
  load: Figures<PageLoad>;
  /** Addresses outside of the app that the page asked: none, it is promised. */
  foreign: string[];
  /** Against the hello page of the same run: medians, one through the other. */
  againstHello: { extraScriptBytes: number; largestPaint: number; extraBlockingMs: number };
  /** For a page with a question. */
  answer?: Figures<FirstAnswer>;
}

/** Figures of the built app beside a hello page, both on an emulated phone and in the same run. */
export interface WebFigures {
  phone: typeof emulatedPhone;
  rounds: number;
  pages: PageFigures[];
}

const rounds = Number(process.env.BENCH_ROUNDS ?? 5);

function figuresOf<T extends object>(all: readonly T[]): Figures<T> {
  const names = Object.keys(all[0] ?? {}) as (keyof T)[];
  const numbers = (name: keyof T) => all.map((one) => one[name]).filter((value) => typeof value === "number");
  return Object.fromEntries(
    names.filter((name) => numbers(name).length > 0).map((name) => [name, spreadOf(numbers(name))]),
  ) as Figures<T>;
}

/** Measures home, a question, a quick quiz and a lesson, each load in a browser that has nothing yet, in turns with hello. */
export async function webBench(): Promise<WebFigures> {
  const pages = await benchedPages();
  const hello = await serveHello();
  const app = await serveRehearse();
  const browser = await chromium.launch({
    executablePath: systemChromium(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  try {
    const urls = [
      { page: "hello", url: `${hello.origin}/`, hasQuestion: false },
      ...pages.map(({ page, path, hasQuestion }) => ({ page, url: `${app.origin}${path}`, hasQuestion })),
    ];
    const loads = new Map<string, PageLoad[]>(urls.map(({ page }) => [page, []]));
    const answers = new Map<string, FirstAnswer[]>(urls.map(({ page }) => [page, []]));
    // The first round, in which servers and browser get warm, is left out. Pages take turns, so that a busy moment of
    // the machine meets all of them.
    for (let round = 0; round <= rounds; round++) {
      for (const { page, url, hasQuestion } of urls) {
        const load = await measureLoad(browser, url);
        const answer = hasQuestion ? await measureAnswer(browser, url) : undefined;
        if (round === 0) continue;
        loads.get(page)?.push(load);
        if (answer) answers.get(page)?.push(answer);
      }
    }
    const measured = urls.map(({ page }) => {
      const all = loads.get(page) ?? [];
      const given = answers.get(page) ?? [];
      return {
        page,
        load: figuresOf(all),
        foreign: [...new Set(all.flatMap(({ foreign }) => foreign))],
        ...(given.length > 0 ? { answer: figuresOf(given) } : {}),
      };
    });
    const base = measured[0]?.load as Figures<PageLoad>;
    return {
      phone: emulatedPhone,
      rounds,
      pages: measured.map((one) => ({
        ...one,
        againstHello: {
          extraScriptBytes: one.load.scriptBytes.median - base.scriptBytes.median,
          largestPaint: Math.round((100 * one.load.largestPaintMs.median) / base.largestPaintMs.median) / 100,
          extraBlockingMs: Math.round(one.load.blockingMs.median - base.blockingMs.median),
        },
      })),
    };
  } finally {
    await browser.close();
    app.stop();
    hello.stop();
  }
}
