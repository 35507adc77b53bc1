import { setTimeout as wait } from 'node:timers/promises';
import type { Change } from '../../src-core/change/change.ts';
import { throughBundle } from './carry.ts';
import { seeded } from '../seeded.ts';
import { ChaosLaptop } from './chaos-laptop.ts';
import { chromiumLaptop, type ChromiumPlace } from './chromium-laptop.ts';
import { type FaultProxy, startFaultProxy } from './fault-proxy.ts';
import { patienceMs } from './in-any-host.ts';
import {
  asMerged,
  changesInJournal,
  difference,
  expectedRecords,
  hashOf,
  type Holding,
  holdingOf,
  mergedAt,
  problemsOfServer,
  type Stored,
} from './judge.ts';
import type { Laptop, Way } from './laptop.ts';
import { fromNewerVersion } from './newer-version.ts';
import { pagesOf } from './pages-of.ts';
import type { ChaosServer, Servers } from './servers.ts';

const laptopCount = 12;
/** Of them, in a seed that is played in Chromium too: the others are many in one process. */
const browsersOfASeed = 3;
const stepCount = 45;
/** Laptops that do something at once. */
const together = 4;
const hourMs = 3_600_000;
const roundsUntilQuiet = 30;

/** What a seed did, for its line. */
export type Played = { problems: string[]; words: string };

/**
 * One day of an office with everything going wrong, then quiet; and whether all hold the same, which is what the oracle says.
 *
 * @param chromium where some of the laptops live in browsers of their own
 */
export async function playSeed(seed: number, servers: Servers, chromium?: ChromiumPlace): Promise<Played> {
  const day = await ChaosDay.begin(seed, servers, chromium);
  try {
    for (let step = 0; step < stepCount; step += 1) await day.step(step);
    await day.quiet();
    return await day.judged();
  } finally {
    await day.end();
  }
}

type Tokens = Readonly<Record<string, string>>;

class ChaosDay {
  private readonly random: () => number;
  private readonly servers: Servers;
  private readonly laptops: Laptop[] = [];
  private readonly browsers: { end(): Promise<void> }[] = [];
  private readonly proxies = new Map<ChaosServer, FaultProxy>();
  private readonly tokens = new Map<ChaosServer, Tokens>();
  /** Everything that was ever written, by its hash. */
  private readonly written = new Map<string, Change>();
  /** Written by a laptop that was set up again from an older backup: what it had not handed over is gone with its disk. */
  private readonly perhapsLost = new Set<string>();
  private readonly records: { kind: 'enterprise' | 'graduate'; id: string }[] = [];
  private readonly events: string[] = [];
  private readonly backups = new Map<ChaosLaptop, Uint8Array>();
  private nowMs: number;
  private count = 0;

  private constructor(seed: number, servers: Servers) {
    this.random = seeded(seed);
    this.servers = servers;
    this.nowMs = Date.parse('2026-11-23T01:00:00.000Z') + seed * 86_400_000;
  }

  private readonly now = (): number => this.nowMs;

  static async begin(seed: number, servers: Servers, chromium?: ChromiumPlace): Promise<ChaosDay> {
    const day = new ChaosDay(seed, servers);
    const names = Array.from({ length: laptopCount }, (_, index) => `s${index}`);
    const head = new ChaosLaptop('s0', 0);
    await head.begin(day.now);
    const { bytes } = await head.store.rescueExport();
    day.laptops.push(head);
    for (const [index, name] of names.entries()) {
      if (index === 0) continue;
      const skew = index === 11 ? 365 * 24 * hourMs : (index % 3) - 1 === 0 ? 0 : ((index % 3) - 1) * hourMs;
      const isInBrowser = chromium !== undefined && index <= browsersOfASeed;
      const laptop = isInBrowser ? await day.browsing(name, skew, chromium.url) : new ChaosLaptop(name, skew);
      await laptop.restore(bytes, day.now);
      day.laptops.push(laptop);
    }
    const stations = [...names, 'twin'];
    for (const server of [servers.central, ...servers.hubs]) {
      day.tokens.set(
        server,
        await server.ask<Tokens>('/chaos/office', { workspace: head.store.workspace, stations }),
      );
      day.proxies.set(server, await startFaultProxy(server.urls, day.random));
    }
    return day;
  }

  async step(step: number): Promise<void> {
    this.nowMs += this.below(20_000);
    // Accidents come one at a time; what the laptops do then happens at once.
    if (this.chance(0.16)) await this.accident(step);
    const acting = this.shuffled(this.laptops).slice(0, together);
    await Promise.all(acting.map((laptop) => this.act(laptop)));
  }

  private async browsing(name: string, skewMs: number, url: string): Promise<Laptop> {
    const laptop = await chromiumLaptop(name, skewMs, url);
    this.browsers.push(laptop);
    return laptop;
  }

  private async act(laptop: Laptop): Promise<void> {
    const drawn = this.random();
    if (drawn < 0.5) {
      for (let count = 0; count <= this.below(4); count += 1) await this.write(laptop);
    } else if (drawn < 0.65) await laptop.push('central', this.way(laptop, this.servers.central));
    else if (drawn < 0.8) await laptop.pull('central', this.way(laptop, this.servers.central));
    else await laptop[drawn < 0.9 ? 'push' : 'pull']('hub', this.way(laptop, this.hubOf(laptop)));
  }

  private async write(laptop: Laptop): Promise<void> {
    const known = this.records[this.below(this.records.length)];
    this.count += 1;
    const name = `示例${this.below(50)}`;
    const hasIt = known && (await laptop.has(known.kind, known.id));
    if (!known || !hasIt || this.chance(0.3)) {
      const kind = this.chance(0.7) ? 'enterprise' : 'graduate';
      const id = `${kind}-${laptop.name}-${this.count}`;
      const sealed = kind === 'graduate' ? { documentNumber: '11010519491231002X' } : {};
      if (await laptop.write(kind, id, { name, ...sealed }, true)) this.records.push({ kind, id });
      return;
    }
    const patch = this.edit(known, name);
    await laptop.write(known.kind, known.id, patch, false);
  }

  private edit({ kind, id }: { kind: string; id: string }, name: string): object {
    const other = this.records.find((each) => each.kind === kind && each.id !== id);
    if (this.chance(0.1)) return { deleted: this.chance(0.5) ? true : null };
    if (this.chance(0.1) && other) return { mergedInto: other.id };
    const field = kind === 'enterprise' ? 'address' : 'college';
    return this.chance(0.5) ? { name } : { [field]: this.chance(0.2) ? null : name };
  }

  private async accident(step: number): Promise<void> {
    const laptop = this.laptops[this.below(this.laptops.length)]!;
    const server = this.chance(0.5) ? this.servers.central : this.hubOf(laptop);
    if (this.chance(0.15)) return this.carryBundle(laptop);
    const drawn = this.random();
    if (drawn < 0.22) {
      this.events.push('restart');
      await laptop.stop();
      await laptop.start(this.now);
    } else if (drawn < 0.34) {
      this.events.push('database lost');
      await laptop.loseDatabase();
      await laptop.start(this.now);
    } else if (drawn < 0.46) {
      this.events.push('backup');
      const saver = this.inMemory();
      this.backups.set(saver, (await saver.store.rescueExport()).bytes);
    } else if (drawn < 0.58) {
      await this.restoreBackup();
    } else if (drawn < 0.66) {
      if (this.laptops.length > laptopCount) return;
      this.events.push('cloned');
      this.laptops.push(await this.inMemory().cloned('twin', this.now));
    } else if (drawn < 0.74) {
      this.events.push('disk of a server full');
      await server.ask('/chaos/full', { times: 1 + this.below(3) });
    } else if (drawn < 0.84) {
      this.events.push('newer version');
      const arrived = fromNewerVersion(this.nowMs, String(step), this.chance(0.3));
      await laptop.merge(arrived, 'bundle:newer');
    } else if (drawn < 0.88) {
      this.events.push(`${server === this.servers.central ? 'portal' : 'hub'} put back`);
      await server.ask('/chaos/back', { workspace: this.workspace, share: this.random() });
    } else if (drawn < 0.97) {
      const role = server === this.servers.central ? 'central' : 'hub';
      this.events.push(role === 'central' ? 'portal killed' : 'hub killed');
      // In the middle of what it is doing.
      const busy = laptop.push(role, this.way(laptop, server));
      await server.kill();
      // Where there is a second process, it takes over; the killed one is still among the addresses for a while.
      await busy;
      await server.start();
      this.proxies.get(server)!.targets = server.urls;
    } else if (this.servers.restartDatabase) {
      this.events.push('database server crashed');
      const busy = laptop.push('central', this.way(laptop, this.servers.central));
      await this.servers.restartDatabase();
      await busy;
    }
  }

  /** A stick is carried to two others; one of them opens it five times, and pages of it come in any order. */
  private async carryBundle(from: Laptop): Promise<void> {
    this.events.push('bundle');
    const { workspace, name, clockId } = await from.identity();
    const head = { workspace, name, key: '0'.repeat(64), station: clockId };
    const at = new Date(this.nowMs).toISOString();
    const changes = await throughBundle({ ...head, at }, await from.everything());
    const others = this.shuffled(this.laptops.filter((each) => each !== from)).slice(0, 2);
    for (const [index, other] of others.entries())
      for (let time = 0; time < (index === 0 ? 5 : 1); time += 1)
        for (const page of this.shuffled(pagesOf(changes, 40))) await other.merge(page, `bundle:${clockId}`);
  }

  /** A laptop is set up again from the backup it once made; what it has written since and not handed over is gone. */
  private async restoreBackup(): Promise<void> {
    const [found] = [...this.backups];
    if (!found) return;
    const [laptop, bytes] = found;
    this.backups.delete(laptop);
    this.events.push('restored from an old backup');
    const before = this.remember(changesInJournal(await laptop.journal()));
    await laptop.restore(bytes, this.now);
    const kept = new Set(changesInJournal(await laptop.journal()).map(hashOf));
    for (const change of before) if (!kept.has(hashOf(change))) this.perhapsLost.add(hashOf(change));
  }

  async quiet(): Promise<void> {
    for (const proxy of this.proxies.values()) proxy.isCalm = true;
    // What was held up on its way arrives now.
    await wait(patienceMs + 1_000);
    for (const server of [this.servers.central, ...this.servers.hubs])
      await server.ask('/chaos/full', { times: 0 });
    for (let round = 0; round < roundsUntilQuiet; round += 1) {
      let moved = 0;
      for (const laptop of this.laptops)
        moved += await this.exchanged(laptop, 'central', this.servers.central);
      for (const laptop of this.laptops) moved += await this.exchanged(laptop, 'hub', this.hubOf(laptop));
      // One laptop that sees both hubs unites them.
      for (const hub of this.servers.hubs) moved += await this.exchanged(this.laptops[0]!, 'hub', hub);
      if (moved === 0) return;
    }
    throw new Error(`not quiet after ${roundsUntilQuiet} rounds`);
  }

  private async exchanged(laptop: Laptop, role: 'central' | 'hub', server: ChaosServer): Promise<number> {
    let moved = 0;
    for (const how of ['pull', 'push', 'pull'] as const)
      for (let hasMore = true; hasMore;) {
        const outcome = await laptop[how](role, this.way(laptop, server));
        if (!outcome.done)
          throw new Error(`${laptop.name} ${how} ${role}: ${JSON.stringify(outcome.problem)}`);
        moved += outcome.moved;
        hasMore = outcome.hasMore;
      }
    return moved;
  }

  async judged(): Promise<Played> {
    const problems: string[] = [];
    const holdings = new Map<string, Holding>();
    for (const laptop of this.laptops) {
      const unsent = await laptop.unsent();
      if (unsent > 0) problems.push(`${laptop.name} has ${unsent} unsent`);
      this.remember(changesInJournal(await laptop.journal()));
      await laptop.stop();
      holdings.set(laptop.name, await holdingOf(laptop));
    }
    const all = [...(holdings.get('s0')?.changes ?? [])];
    const hashes = new Set(all.map(hashOf));
    const expected = expectedRecords(all);
    const lost = [...this.written.keys()].filter((hash) => !hashes.has(hash) && !this.perhapsLost.has(hash));
    if (lost.length > 0)
      problems.push(`${lost.length} changes are lost, e.g. ${JSON.stringify(this.written.get(lost[0]!))}`);
    for (const [name, holding] of holdings) {
      const missing = [...hashes].filter((hash) => !holding.hashes.has(hash)).length;
      const extra = [...holding.hashes].filter((hash) => !hashes.has(hash)).length;
      if (missing + extra > 0) problems.push(`${name} lacks ${missing} changes and has ${extra} of its own`);
      for (const line of difference(expected, holding.records)) problems.push(`${name}: ${line}`);
    }
    const merged = asMerged(expected);
    for (const server of [this.servers.central, ...this.servers.hubs]) {
      const stored = await server.ask<Stored>(`/chaos/stored/${this.workspace}`);
      for (const line of [...problemsOfServer(stored, hashes), ...difference(merged, mergedAt(stored))])
        problems.push(`${server.urls[0] ?? ''} ${line}`);
    }
    return { problems, words: this.words(all.length, expected.size) };
  }

  private words(changes: number, records: number): string {
    const faults = new Map<string, number>();
    for (const { done } of this.proxies.values())
      for (const [fault, times] of done) faults.set(fault, (faults.get(fault) ?? 0) + times);
    const list = [...faults]
      .filter(([fault]) => fault !== 'none')
      .map(([fault, times]) => `${times} ${fault}`);
    return `${changes} changes, ${records} records; ${list.join(', ')}; ${this.events.join(', ')}`;
  }

  async end(): Promise<void> {
    for (const laptop of this.laptops) await laptop.stop();
    for (const browser of this.browsers) await browser.end();
    for (const proxy of this.proxies.values()) await proxy.close();
  }

  /** Whole machines are copied and set up again in memory alone. */
  private inMemory(): ChaosLaptop {
    const those = this.laptops.filter((each) => each instanceof ChaosLaptop);
    return those[this.below(those.length)]!;
  }

  private get workspace(): string {
    const [token = ''] = Object.values(this.tokens.get(this.servers.central) ?? {});
    return token.split('.')[1] ?? '';
  }

  private way({ name }: Laptop, server: ChaosServer): Way {
    return { url: this.proxies.get(server)!.url, token: this.tokens.get(server)?.[name] ?? '' };
  }

  /** Two hubs at once: half of the hall sees the one, half the other. */
  private hubOf(laptop: Laptop): ChaosServer {
    return this.servers.hubs[this.laptops.indexOf(laptop) % 2 === 0 ? 0 : 1];
  }

  private remember(changes: readonly Change[]): readonly Change[] {
    for (const change of changes) this.written.set(hashOf(change), change);
    return changes;
  }

  private below(limit: number): number {
    return Math.floor(this.random() * limit);
  }

  private chance(of: number): boolean {
    return this.random() < of;
  }

  private shuffled<T>(list: readonly T[]): T[] {
    return list
      .map((item) => ({ item, at: this.random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  }
}
