/** Gives parts that come with the record the height that they had on the last visit, before the first paint. The names are those that KeptRoom wrote. */
export const applyRooms = `try{var r=JSON.parse(localStorage.getItem("rehearse-rooms")||"{}"),n;for(n in r)if(r[n][0]===innerWidth)document.documentElement.style.setProperty("--room-"+n,r[n][1]+"px")}catch(e){}`;
