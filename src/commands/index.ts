import { advice } from "./advice/index";
import { checkin } from "./checkin/index";
import { completion } from "./completion/index";
import { config } from "./config/index";
import type { Declaration } from "./declaration";
import { deleteCommand } from "./delete/index";
import { demo } from "./demo/index";
import { doctor } from "./doctor/index";
import { due } from "./due/index";
import { edit } from "./edit/index";
import { exportCommand } from "./export/index";
import { forget } from "./forget/index";
import { gate } from "./gate/index";
import { help } from "./help-command/index";
import { helpNow } from "./help-now/index";
import { helped } from "./helped/index";
import { history } from "./history/index";
import { hook } from "./hook/index";
import { importCommand } from "./import/index";
import { keys } from "./keys/index";
import { lock } from "./lock/index";
import { mentor } from "./mentor/index";
import { pause } from "./pause/index";
import { people } from "./people/index";
import { plan } from "./plan/index";
import { questions } from "./questions/index";
import { recovery } from "./recovery/index";
import { remind } from "./remind/index";
import { report } from "./report/index";
import { schema } from "./schema/index";
import { session } from "./session/index";
import { sessions } from "./sessions/index";
import { share } from "./share/index";
import { shared } from "./shared/index";
import { show } from "./show/index";
import { signals } from "./signals/index";
import { status } from "./status/index";
import { talk } from "./talk/index";
import { trend } from "./trend/index";
import { redo, undo } from "./undo/index";
import { unlock } from "./unlock/index";
import { versionCommand } from "./version/index";

/** Every command of headroom, in the order of the root help. */
export const commands: readonly Declaration[] = [
  status,
  checkin,
  questions,
  due,
  pause,
  history,
  show,
  trend,
  signals,
  helped,
  report,
  edit,
  deleteCommand,
  undo,
  redo,
  plan,
  advice,
  talk,
  recovery,
  people,
  session,
  sessions,
  mentor,
  share,
  shared,
  keys,
  exportCommand,
  importCommand,
  lock,
  unlock,
  schema,
  gate,
  forget,
  config,
  remind,
  hook,
  doctor,
  completion,
  demo,
  helpNow,
  help,
  versionCommand,
];
