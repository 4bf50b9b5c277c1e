import Bookshop

let book = Book {
  $0.title = "The Tin Drum"
  $0.binding = .thread
}
print(book.title ?? "no title", book.isSewn ? "is sewn." : "is stuck.")
print(BookshopClient().books.list().top(10))
