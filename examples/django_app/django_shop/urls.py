"""The addresses."""

from django.urls import path

from django_shop import views

urlpatterns = [
    path("", views.home),
    path("sign-in", views.show_sign_in),
    path("sign-out", views.post_sign_out),
    path("overview", views.overview),
    path("companies/<int:company_id>/users", views.users),
    path("lists/<int:list_id>/submit", views.submit_list),
]
