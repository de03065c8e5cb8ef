import type { Context } from "../../context";
import { Failure } from "../../errors";
import { shareDocument } from "../../formats/share-file";
import { keyOf } from "../../store/people";
import { renderShare, renderSharedList } from "../../ui/share";
import {
  findShared,
  listShared,
  removeShared,
  type SharedRecord,
  sharedRowOf,
} from "../common/shared-records";
import type { Outcome } from "../declaration";

interface RemoveOptions {
  readonly confirm?: string;
}

/** `shared [NAME]`: who shares something with this computer, or all that one of them shares. */
export async function show(context: Context, _options: object, name?: string): Promise<Outcome> {
  const { out, flags, clock } = context;
  if (name === undefined) {
    const rows = listShared(context);
    const document = { schema: "headroom/shared@1", shared: rows.map(sharedRowOf) };
    if (flags.json) context.json(document);
    else out.write(renderSharedList(rows, clock.today, out.look));
    return "done";
  }
  const { share, name: known } = findShared(context, name);
  if (flags.json) context.json(shareDocument(share));
  else out.write(renderShare(share, "shared", known, clock.today, out.look));
  return "done";
}

/** `shared remove NAME --confirm NAME`: erases what somebody shares. */
export async function remove(context: Context, options: RemoveOptions, name = ""): Promise<Outcome> {
  const shared = findShared(context, name);
  if (options.confirm === undefined || keyOf(options.confirm) !== keyOf(shared.name)) {
    const typed = /^[\w-]+$/.test(shared.name) ? shared.name : `"${shared.name}"`;
    throw new Failure(
      "usage",
      `this erases what ${shared.name} shares with you`,
      `If that is what you want: headroom shared remove ${typed} --confirm ${typed}`,
    );
  }
  removeShared(context, shared);
  told(context, shared);
  return "done";
}

function told(context: Context, { name, share }: SharedRecord): void {
  const { flags, out } = context;
  if (flags.json) {
    const person = { id: share.sharer, name, role: null };
    context.json({ schema: "headroom/change@1", change: "removed", person });
  } else if (!flags.quiet)
    out.write(
      `Erased here: what ${name} shares with you.\nCopies elsewhere (the file itself, backups) remain.\n`,
    );
}
