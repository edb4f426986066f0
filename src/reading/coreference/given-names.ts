/** The commonest given names of public people: enough to keep "she" from a man. A name given to both is in neither list. */
const list = (names: string): ReadonlySet<string> => new Set(names.trim().split(/\s+/));

const WOMEN = list(`
  Angela Annalena Ursula Hillary Giorgia Christine Theresa Margaret Mary Maria Anna Anne Elizabeth Condoleezza Madeleine Michelle Kamala Nancy Janet Susan
  Samantha Sarah Laura Lisa Linda Barbara Patricia Jennifer Jessica Amanda Emily Julia Katherine Catherine Caroline Claudia Cristina Dilma Eva Helen Helle
  Ivanka Jacinda Jeanine Jill Joan Julie Kaja Karen Karine Kate Kathleen Kelly Khaleda Kristi Laila Mette Melania Melinda Michele Mia Monica Natalia Nikki Olga
  Park-Geun-hye Rachel Rebecca Rosa Ruth Sanna Sheikha Sonia Svetlana Tammy Tulsi Tzipi Valentina Valerie Victoria Virginia Wendy Yulia Yvette Zuzana Aung Corazon Gloria
  Benazir Hanan Indira Megawati Nadia Federica Catherine Kellyanne Liz Loretta Dianne Debbie Elena Ellen Olena Magdalena Annegret Marine Ségolène Sheinbaum Claudia Maia`);

const MEN = list(`
  Donald Joe Joseph Barack Bill William George John James Robert Michael David Richard Thomas Mark Paul Steven Stephen Kenneth Kevin Brian Edward Anthony Tony
  Antony Vladimir Volodymyr Sergei Sergey Dmitry Mikhail Boris Viktor Emmanuel Nicolas Jacques François Francois Keir Friedrich Olaf Gerhard Helmut Silvio Mario Matteo
  Romano Pedro José Jose Jorge Juan Carlos Luis Luiz Fidel Hugo Nicolás Nicolas Xi Hu Wen Wang Li Jiang Kim Shinzo Junichiro Fumio Narendra Manmohan Imran Shehbaz
  Pervez Nawaz Hamid Ashraf Ali Ahmed Ahmad Mohammed Muhammad Mohammad Mahmoud Mahmud Hassan Hussein Ibrahim Khaled Ismail Bashar Saddam Abdullah Abdel Yasser Benjamin
  Ehud Ariel Shimon Yitzhak Naftali Yair Recep Abdullah Hakan Kofi Ban António Antonio Jens Javier Josep Charles Peter Petr Viktor Mateusz Alexander Aleksandar Andrzej Marco Mike
  Jake Jared Steve Keith Scott Rex Colin Dick Dmytro Andriy Oleksandr Pete Bernie Ted Jeb Chris Tim Ben Rick Rand Mitt Newt Lindsey Harry Mitch Chuck Paul Jack Jean Gordon Nelson Thabo
  Jacob Cyril Robert Joseph Laurent Paul Muammar Moammar Hosni Abdelaziz Viktor Alexis Mariano Alvaro Álvaro Evo Felipe Vicente Enrique Andrés Stephane Dominique Hubert Jan Kurt Wolfgang
  Frank-Walter Joschka Igor Yuri Leonid Islam Nursultan Ilham Nikol Serzh Hun Lee Roh Moon Yoon Anwar Mahathir Joko Prabowo Rodrigo Ferdinand Bongbong Sheikh Masoud Abbas Hasan Ruhollah Qaboos`);

export function genderOfName(given: string): 'm' | 'f' | null {
  const woman = WOMEN.has(given);
  const man = MEN.has(given);
  return woman === man ? null : woman ? 'f' : 'm';
}
