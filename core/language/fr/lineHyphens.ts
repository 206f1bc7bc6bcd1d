/** Where French keeps the hyphen that stands at the end of a line: `vice-` | `président`, `a-t-` | `elle`. */
export const frenchLineHyphens = {
  keptAfter: new Set(
    'vice ex non sous demi semi mi quasi contre avant après arrière sans nord sud est ouest outre libre porte garde chef grand grande haut haute bas basse trente vingt quarante cinquante soixante quatre celui celle ceux celles t lui elle eux elles nous vous soi peut ci là cessez laissez rendez porte-parole franco anglo russo euro afro indo sino rond plus moins'.split(
      ' ',
    ),
  ),
  keptBefore: new Set(
    'il elle on ils elles je tu nous vous moi toi lui leur le la les en y ce t ci là même mêmes être parole mer chef clé clés lieu vous-même huit neuf sept six cinq quatre trois deux dix onze'.split(
      ' ',
    ),
  ),
};
