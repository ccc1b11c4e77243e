/** Runs before the first paint. The names are those that KeptRoom wrote. Private windows may refuse localStorage. */
const applyRooms = `try{var r=JSON.parse(localStorage.getItem("rehearse-rooms")||"{}"),n;for(n in r)if(r[n][0]===innerWidth)document.documentElement.style.setProperty("--room-"+n,r[n][1]+"px")}catch(e){}`;

/** Gives parts that come with the record the height that they had on the last visit (see KeptRoom). Sits in `<head>`. */
export function RoomScript() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours
  return <script dangerouslySetInnerHTML={{ __html: applyRooms }} />;
}
