/** First and last names by culture; a site draws from the cultures of `brennholt.ts`. */
export const names = {
  german: {
    female: 'Lena Anna Katrin Sabine Jule Miriam Ute Franziska Birgit Käthe Hanna Svenja'.split(
      ' ',
    ),
    male: 'Jonas Lukas Matthias Jürgen Felix Sören Bernd Tobias Götz Henrik Uwe Paul'.split(' '),
    last: 'Müller Schneider Weiß Becker Hoffmann Koch Schröder Neumann Krüger Vogt Böhm Jäger Lindner Otto Pfeiffer Kästner Sauer Hübner Brandt Reimann'.split(
      ' ',
    ),
  },
  austrian: {
    female: 'Theresa Magdalena Valentina Johanna Elfriede Resi'.split(' '),
    male: 'Florian Maximilian Alois Stefan Lorenz Gregor'.split(' '),
    last: 'Gruber Huber Steiner Moser Pichler Egger Wögerer Lechner Brunner Hölzl'.split(' '),
  },
  swiss: {
    female: 'Seraina Regula Ladina Nadja Vreni Corinne'.split(' '),
    male: 'Urs Reto Beat Andri Luca Matteo'.split(' '),
    last: 'Zürcher Keller Ammann Frei Bühler Caduff Bernasconi Wyss Gerber Zbinden'.split(' '),
  },
  british: {
    female: 'Charlotte Imogen Priya Fiona Gwen Harriet Niamh Zara'.split(' '),
    male: 'Oliver George Rhys Callum Imran Toby Alistair Declan'.split(' '),
    last: 'Whitcombe Ashdown Hughes Patel Carter Drummond Okafor Fairclough Bailey Singh Llewellyn'.split(
      ' ',
    ),
  },
  french: {
    female: 'Camille Élodie Chloé Margaux Inès Aurélie Maëlle Solène'.split(' '),
    male: 'Hugo Thibault Rémi François Bastien Loïc Étienne Yanis'.split(' '),
    last: 'Lefèvre Moreau Girard Dupré Benoît Chevalier Garçon Rousseau Béranger Marchand'.split(
      ' ',
    ),
  },
  turkish: {
    female: 'Ayşe Elif Zeynep Gülşen Büşra'.split(' '),
    male: 'Mehmet Çağlar Emre İbrahim Oğuz'.split(' '),
    last: 'Yılmaz Özdemir Şahin Çelik Aydın Kılıç'.split(' '),
  },
  polish: {
    female: 'Agnieszka Małgorzata Zofia Żaneta Kinga'.split(' '),
    male: 'Łukasz Paweł Wojciech Grzegorz Michał'.split(' '),
    last: 'Wójcik Kowalczyk Lewandowska Jabłoński Gołąb Ścibor'.split(' '),
  },
  spanish: {
    female: 'Lucía Carmen Íngrid Begoña Noelia'.split(' '),
    male: 'Álvaro Íñigo Javier Andrés Óscar'.split(' '),
    last: 'Soto Núñez Ibáñez García Peña Muñoz'.split(' '),
  },
} as const;

export type Culture = keyof typeof names;
